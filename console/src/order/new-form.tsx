import { NumberInput, Select, TextInput } from '@mantine/core'
import { isInRange, isNotEmpty, useForm } from '@mantine/form'
import { http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { filled } from '~/patterns/form-fields'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { CustomerField } from './customer-field'

type Plan = Item<'/service-plans'>

interface Props {
  plans: Plan[]
  onDone: (id: string) => void
  onCancel: () => void
}

/** A new sale: the buyer is a known customer, or whoever gets the key by mail. */
export function NewOrderForm({ plans, onDone, onCancel }: Props) {
  const t = useText()
  const only = plans.length === 1 ? plans[0] : undefined
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      service_plan_id: only?.id ?? '',
      units: (only?.units_default ?? '') as number | string,
      customer_id: null as string | null,
      recipient_email: '',
      po_number: '',
      reference: '',
    },
    validate: {
      service_plan_id: isNotEmpty(t('order.new.plan_missing')),
      units: isInRange({ min: 1 }, t('order.new.units_missing')),
      recipient_email: (value, { customer_id }) =>
        value.trim() === '' && !customer_id ? t('order.new.buyer_missing') : null,
    },
  })
  const plan = plans.find(({ id }) => id === form.values.service_plan_id)

  function choosePlan(id: string | null) {
    const chosen = plans.find((entry) => entry.id === id)
    form.setFieldValue('service_plan_id', id ?? '')
    if (chosen && !form.isTouched('units')) form.setValues({ units: chosen.units_default })
  }

  async function submit({ service_plan_id, units, ...rest }: typeof form.values): Promise<string> {
    const body = { kind: 'new' as const, service_plan_id, units: Number(units), ...filled(rest) }
    const { data } = await http.POST('/orders', { body })
    if (!data) throw new Error('answer without order')
    void refresh('/orders')
    void notify(t('order.new.done', { number: data.number }))
    return data.id
  }

  return (
    <ResourceForm form={form} submit={submit} onDone={onDone} onCancel={onCancel} action={t('order.new.action')}>
      <Select
        label={t('order.plan')}
        description={plan ? t('order.new.plan_is', { months: plan.initial_months }) : t('order.new.plan_what')}
        data={plans.map(({ id, name, product }) => ({ value: id, label: `${name} · ${product.name}` }))}
        searchable
        required
        {...form.getInputProps('service_plan_id')}
        onChange={choosePlan}
      />
      <NumberInput
        label={t('order.units')}
        description={plan && t('order.new.units_range', { minimum: plan.units_minimum, maximum: plan.units_maximum })}
        min={1}
        clampBehavior="none"
        allowDecimal={false}
        required
        {...form.getInputProps('units')}
      />
      <CustomerField
        value={form.values.customer_id}
        error={form.errors.customer_id}
        description={t('order.new.customer_what')}
        onChange={(id) => form.setFieldValue('customer_id', id)}
      />
      <TextInput
        type="email"
        label={t('order.email')}
        description={t('order.new.email_what')}
        maxLength={254}
        {...form.getInputProps('recipient_email')}
      />
      <Pair>
        <TextInput label={t('order.po_number')} maxLength={100} {...form.getInputProps('po_number')} />
        <TextInput label={t('order.reference')} maxLength={100} {...form.getInputProps('reference')} />
      </Pair>
    </ResourceForm>
  )
}
