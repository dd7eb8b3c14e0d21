import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { Section } from '~/patterns/section'
import { hundredths, typedPercent } from './billing-report'

/** What a parent sets for the reports of one partner; currency, margin and PO numbers are the vendor's to set. */
export function ReportTerms({ id }: { id: string }) {
  const t = useText()
  const can = useCan()
  const sets = can('billing_terms.update')
  const usage = api.useQuery('get', '/usage-report-terms/{id}', { params: { path: { id } } })
  const billing = api.useQuery(
    'get',
    '/billing-terms/{id}',
    { params: { path: { id } } },
    { enabled: sets, retry: false },
  )
  if (usage.isError && !usage.data) return <ErrorState error={usage.error} onRetry={() => void usage.refetch()} />
  if (!usage.data) return <Loading />
  return (
    <>
      <Section title={t('billing_report.terms.usage')}>
        <UsageTerms id={id} days={usage.data.submit_days} threshold={usage.data.threshold_percent} />
      </Section>
      {sets && billing.data && (
        <Section title={t('billing_report.terms.billing')}>
          <BillingTerms id={id} {...billing.data} />
        </Section>
      )}
    </>
  )
}

function UsageTerms({ id, days, threshold }: { id: string; days: number; threshold: number }) {
  const t = useText()
  const form = useForm({ mode: 'controlled', initialValues: { submit_days: days, threshold_percent: threshold } })

  async function submit(body: typeof form.values) {
    await http.PATCH('/usage-report-terms/{id}', { params: { path: { id } }, body })
    await refresh('/usage-report-terms/{id}')
  }

  return (
    <ResourceForm
      form={form}
      submit={submit}
      onDone={() => {
        form.resetDirty()
        void notify(t('billing_report.terms.done'))
      }}
      action={t('billing_report.terms.action')}
    >
      <Pair>
        <NumberInput
          label={t('billing_report.terms.submit_days')}
          min={1}
          max={28}
          allowDecimal={false}
          {...form.getInputProps('submit_days')}
        />
        <NumberInput
          label={t('billing_report.terms.threshold')}
          description={t('billing_report.terms.threshold_what')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={100}
          allowDecimal={false}
          {...form.getInputProps('threshold_percent')}
        />
      </Pair>
    </ResourceForm>
  )
}

interface BillingProps {
  id: string
  currency: string
  margin: number
  po_required: boolean
}

function BillingTerms({ id, currency, margin, po_required }: BillingProps) {
  const t = useText()
  const form = useForm({
    mode: 'controlled',
    initialValues: { currency, margin: typedPercent(margin), po_required },
    validate: {
      margin: (typed) => (hundredths(typed) === undefined ? t('billing_report.percent_wrong') : null),
    },
  })

  async function submit(values: typeof form.values) {
    const body = { ...values, margin: hundredths(values.margin) ?? margin }
    await http.PATCH('/billing-terms/{id}', { params: { path: { id } }, body })
    await refresh('/billing-terms/{id}')
  }

  return (
    <ResourceForm
      form={form}
      submit={submit}
      onDone={() => {
        form.resetDirty()
        void notify(t('billing_report.terms.done'))
      }}
      action={t('billing_report.terms.action')}
    >
      <Pair>
        <TextInput label={t('billing_report.terms.currency')} maxLength={3} {...form.getInputProps('currency')} />
        <TextInput label={t('billing_report.margin')} inputMode="decimal" {...form.getInputProps('margin')} />
      </Pair>
      <Checkbox
        label={t('billing_report.terms.po_required')}
        {...form.getInputProps('po_required', { type: 'checkbox' })}
      />
    </ResourceForm>
  )
}
