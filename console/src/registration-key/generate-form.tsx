import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { isInRange, isNotEmpty, useForm } from '@mantine/form'
import { http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { DatesLanguage } from '~/patterns/dates-language'
import { filled } from '~/patterns/form-fields'
import { ResourceForm } from '~/patterns/resource-form'

type Plan = Item<'/service-plans'>

export interface Generated {
  plan: Plan
  keys: { id: string; key: string }[]
  recipient: string | undefined
}

interface Props {
  plans: Plan[]
  /** The id of the plan to begin with. */
  plan: string | undefined
  onDone: (generated: Generated) => void
  onCancel: () => void
}

const MOST_KEYS = 10_000

/** A batch is never mailed, a single key may be. */
const single = (count: number | string) => Number(count) === 1

export function GenerateForm({ plans, plan, onDone, onCancel }: Props) {
  const t = useText()
  const first = plans.find(({ id }) => id === plan) ?? (plans.length === 1 ? plans[0] : undefined)
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      plan: first?.id ?? '',
      count: 1 as number | string,
      units: (first?.units_default ?? '') as number | string,
      last_use_on: null as string | null,
      note: '',
      recipient_email: '',
    },
    validate: {
      plan: isNotEmpty(t('registration_key.generate.plan_missing')),
      count: isInRange({ min: 1, max: MOST_KEYS }, t('registration_key.generate.count_range', { max: MOST_KEYS })),
      units: isInRange({ min: 1 }, t('registration_key.generate.units_missing')),
    },
  })

  function choosePlan(id: string | null) {
    const chosen = plans.find((entry) => entry.id === id)
    form.setFieldValue('plan', id ?? '')
    if (chosen?.units_default && !form.isTouched('units')) form.setValues({ units: chosen.units_default })
  }

  async function submit({ plan: id, count, units, ...optional }: typeof form.values): Promise<Generated> {
    const recipient_email = single(count) ? optional.recipient_email : ''
    const { data } = await http.POST('/service-plans/{id}/registration-keys', {
      params: { path: { id } },
      body: { count: Number(count), units: Number(units), ...filled({ ...optional, recipient_email }) },
    })
    const chosen = plans.find((entry) => entry.id === id)
    if (!data || !chosen) throw new Error('answer without keys')
    void refresh('/registration-keys')
    return { plan: chosen, keys: data.items, recipient: recipient_email || undefined }
  }

  return (
    <ResourceForm
      form={form}
      submit={submit}
      onDone={onDone}
      onCancel={onCancel}
      action={t('registration_key.generate.action')}
    >
      <Select
        label={t('registration_key.plan')}
        description={t('registration_key.generate.plan_what')}
        data={plans.map(({ id, name, product }) => ({ value: id, label: `${name} · ${product.name}` }))}
        searchable
        required
        {...form.getInputProps('plan')}
        onChange={choosePlan}
      />
      <NumberInput
        label={t('registration_key.generate.count')}
        min={1}
        max={MOST_KEYS}
        clampBehavior="none"
        allowDecimal={false}
        required
        {...form.getInputProps('count')}
      />
      <NumberInput
        label={t('registration_key.generate.units')}
        min={1}
        clampBehavior="none"
        allowDecimal={false}
        required
        {...form.getInputProps('units')}
      />
      <DatesLanguage>
        <DateInput
          label={t('registration_key.last_use')}
          description={t('registration_key.generate.last_use_what')}
          minDate={new Date()}
          clearable
          {...form.getInputProps('last_use_on')}
        />
      </DatesLanguage>
      <Textarea
        label={t('registration_key.note')}
        maxLength={500}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
      {single(form.values.count) && (
        <TextInput
          label={t('registration_key.generate.recipient')}
          description={t('registration_key.generate.recipient_what')}
          type="email"
          {...form.getInputProps('recipient_email')}
        />
      )}
    </ResourceForm>
  )
}
