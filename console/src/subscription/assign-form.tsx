import { NumberInput, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { isInRange, isNotEmpty, useForm } from '@mantine/form'
import { useState } from 'react'
import { api, http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { CrossgradeConflicts } from '~/crossgrade/conflicts'
import { type Choices, doubled, sent, suggested, undecided } from '~/crossgrade/crossgrade'
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
  const crossgrade = api.useQuery(
    'get',
    '/service-plans/{id}/crossgrade/{customer_id}',
    { params: { path: { id: plan?.id ?? '', customer_id: customer.id } } },
    { enabled: plan !== undefined },
  )
  const conflicts = (plan && crossgrade.data?.conflicts) ?? []
  // What was chosen for one plan says nothing about another.
  const [chosen, setChosen] = useState<{ plan: string; choices: Choices }>()
  const [checked, setChecked] = useState(false)
  const choices = chosen && chosen.plan === plan?.id ? chosen.choices : suggested(conflicts)

  function choosePlan(id: string | null) {
    const chosen = plans.find((entry) => entry.id === id)
    form.setFieldValue('service_plan_id', id ?? '')
    setChecked(false)
    if (chosen && !form.isTouched('units')) form.setValues({ units: chosen.units_default })
  }

  /** Answers whether it is assigned: not before somebody has decided about each license in the way. */
  async function submit({ service_plan_id, units, start_date }: typeof form.values) {
    setChecked(true)
    if (undecided(conflicts, choices).length > 0 || doubled(conflicts, choices).length > 0) return false
    await http.POST('/organizations/{id}/subscriptions', {
      params: { path: { id: customer.id } },
      body: {
        service_plan_id,
        units: Number(units),
        ...filled({ start_date }),
        ...(conflicts.length > 0 && { crossgrade: { choices: sent(conflicts, choices) } }),
      },
    })
    await Promise.all([
      refresh('/subscriptions'),
      refresh('/licenses'),
      refresh('/license-pools'),
      refresh('/service-plans'),
    ])
    void notify(t('subscription.assign.done', { plan: plan?.name ?? '', company: customer.company }))
    return true
  }

  const range = plan && { minimum: plan.units_minimum, maximum: plan.units_maximum }
  return (
    <ResourceForm
      form={form}
      submit={submit}
      onDone={(assigned) => assigned && onDone()}
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
      {plan && conflicts.length > 0 && (
        <CrossgradeConflicts
          conflicts={conflicts}
          choices={choices}
          onChange={(choices) => setChosen({ plan: plan.id, choices })}
          checked={checked}
        />
      )}
    </ResourceForm>
  )
}
