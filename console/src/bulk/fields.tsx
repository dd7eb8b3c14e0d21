import { NumberInput, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { DatesLanguage } from '~/patterns/dates-language'
import type { Selection } from '~/subscription-import/wizard'
import type { Verb } from './bulk-step'

export interface Values {
  plan: string | null
  units: number | string
  months: number | string
  on: string | null
}

export const EMPTY: Values = { plan: null, units: '', months: '', on: null }

/** The field that the verb cannot do without and that is empty. */
export function missing(verb: Verb, { plan, units }: Values): 'plan' | 'units' | undefined {
  if (verb === 'assign' && !plan) return 'plan'
  return (verb === 'assign' || verb === 'change') && !(Number(units) >= 1) ? 'units' : undefined
}

/** What the server is asked for: only the values that the verb has. */
export function selectionOf(verb: Verb, ids: readonly string[], { plan, units, months, on }: Values): Selection {
  return {
    ...(verb === 'assign' ? { customer_ids: [...ids], service_plan_id: plan } : { subscription_ids: [...ids] }),
    ...((verb === 'assign' || verb === 'change') && { units: Number(units) }),
    ...(verb === 'renew' && months !== '' && { months: Number(months) }),
    ...((verb === 'suspend' || verb === 'resume') && on !== null && { on }),
  }
}

interface Props {
  verb: Verb
  values: Values
  wrong: 'plan' | 'units' | undefined
  onChange: (values: Values) => void
}

/** The values that are the same for all of a selection. */
export function Fields({ verb, values, wrong, onChange }: Props) {
  const t = useText()
  return (
    <>
      {verb === 'assign' && (
        <Plan
          value={values.plan}
          error={wrong === 'plan' && t('bulk.plan_missing')}
          onChange={(plan) => onChange({ ...values, plan })}
        />
      )}
      {(verb === 'assign' || verb === 'change') && (
        <NumberInput
          label={t('bulk.units')}
          min={1}
          clampBehavior="none"
          allowDecimal={false}
          required
          value={values.units}
          error={wrong === 'units' && t('bulk.units_missing')}
          onChange={(units) => onChange({ ...values, units })}
        />
      )}
      {verb === 'renew' && (
        <NumberInput
          label={t('bulk.months')}
          description={t('bulk.months_what')}
          min={1}
          max={66}
          allowDecimal={false}
          value={values.months}
          onChange={(months) => onChange({ ...values, months })}
        />
      )}
      {(verb === 'suspend' || verb === 'resume') && (
        <DatesLanguage>
          <DateInput
            label={t(`bulk.on.${verb}`)}
            description={t(`bulk.on_what.${verb}`)}
            minDate={new Date()}
            clearable
            value={values.on}
            onChange={(on) => onChange({ ...values, on })}
          />
        </DatesLanguage>
      )}
    </>
  )
}

function Plan(props: { value: string | null; error: string | false; onChange: (plan: string | null) => void }) {
  const t = useText()
  const plans = api.useQuery('get', '/service-plans', { params: { query: { limit: 200, enabled: true } } })
  return (
    <Select
      label={t('bulk.plan')}
      data={(plans.data?.items ?? []).map(({ id, name, product }) => ({
        value: id,
        label: `${name} · ${product.name}`,
      }))}
      searchable
      required
      {...props}
    />
  )
}
