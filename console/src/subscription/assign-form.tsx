import { NumberInput, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { isInRange, isNotEmpty, useForm } from '@mantine/form'
import { http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { DatesLanguage } from '~/patterns/dates-language'
import { filled } from '~/patterns/form-fields'
import { ResourceForm } from '~/patterns/resource-form'

type Plan = Item<'/service-plans'>

interface Props {
  customer: { id: string; company: string }
  plans: Plan[]
  onDone: () => void
  onCancel: () => void
}

const DAY = 86_400_000

export function AssignForm({ customer, plans, onDone, onCancel }: Props) {
  const t = useText()
  const only = plans.length === 1 ? plans[0] : undefined
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      service_plan_id: only?.id ?? '',
      units: (only?.units_default ?? '') as number | string,
      start_date: null as string | null,
    },
    validate: {
      service_plan_id: isNotEmpty(t('subscription.assign.plan_missing')),
      units: isInRange({ min: 1 }, t('subscription.units_missing')),
    },
  })
  const plan = plans.find(({ id }) => id === form.values.service_plan_id)

  function choosePlan(id: string | null) {
    const chosen = plans.find((entry) => entry.id === id)
    form.setFieldValue('service_plan_id', id ?? '')
    if (chosen && !form.isTouched('units')) form.setValues({ units: chosen.units_default })
  }

  async function submit({ service_plan_id, units, start_date }: typeof form.values) {
    await http.POST('/organizations/{id}/subscriptions', {
      params: { path: { id: customer.id } },
      body: { service_plan_id, units: Number(units), ...filled({ start_date }) },
    })
    await Promise.all([refresh('/subscriptions'), refresh('/licenses'), refresh('/license-pools')])
    void notify(t('subscription.assign.done', { plan: plan?.name ?? '', company: customer.company }))
  }

  const range = plan && { minimum: plan.units_minimum, maximum: plan.units_maximum }
  return (
    <ResourceForm
      form={form}
      submit={submit}
      onDone={onDone}
      onCancel={onCancel}
      action={t('subscription.assign.action')}
    >
      <Select
        label={t('subscription.plan')}
        description={
          plan
            ? t('subscription.assign.plan_is', { months: plan.initial_months, renewal: plan.auto_renewal_months })
            : t('subscription.assign.plan_what')
        }
        data={plans.map(({ id, name, product }) => ({ value: id, label: `${name} · ${product.name}` }))}
        searchable
        required
        {...form.getInputProps('service_plan_id')}
        onChange={choosePlan}
      />
      <NumberInput
        label={t('subscription.units')}
        description={range && t('subscription.assign.units_range', range)}
        min={1}
        clampBehavior="none"
        allowDecimal={false}
        required
        {...form.getInputProps('units')}
      />
      <DatesLanguage>
        <DateInput
          label={t('subscription.assign.start')}
          description={t('subscription.assign.start_what')}
          minDate={new Date(Date.now() - 30 * DAY)}
          maxDate={new Date(Date.now() + 365 * DAY)}
          clearable
          {...form.getInputProps('start_date')}
        />
      </DatesLanguage>
    </ResourceForm>
  )
}
