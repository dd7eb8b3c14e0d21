import { NumberInput, Select, TextInput } from '@mantine/core'
import { isInRange, isNotEmpty, useForm } from '@mantine/form'
import { useIntl } from 'react-intl'
import { api, http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { shortCode } from '~/license/license'
import { filled } from '~/patterns/form-fields'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { CustomerField } from './customer-field'
import { isOrdered, type LicenseKind, withholds } from './kinds'

interface Props {
  kind: LicenseKind
  plans: Item<'/service-plans'>[]
  onDone: (id: string) => void
  onCancel: () => void
}

/** An order about a license that a customer has: its renewal, more users, or the full license after a trial. */
export function LicenseOrderForm({ kind, plans, onDone, onCancel }: Props) {
  const t = useText()
  const conversion = kind === 'conversion'
  const renewal = kind === 'renewal'
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      customer_id: null as string | null,
      license_id: '',
      service_plan_id: '',
      units: '' as number | string,
      months: 12 as number | string,
      written_request: '',
      po_number: '',
      reference: '',
    },
    validate: {
      customer_id: isNotEmpty(t('order.new.customer_missing')),
      license_id: isNotEmpty(t('order.new.license_missing')),
      service_plan_id: (value) => (conversion && !value ? t('order.new.plan_missing') : null),
      units: isInRange({ min: 1 }, t('order.new.units_missing')),
      months: (value) => (renewal && !(Number(value) >= 1) ? t('order.new.months_missing') : null),
    },
  })
  const { customer_id, license_id, units } = form.values
  const licenses = useLicenses(kind, customer_id)
  const license = licenses?.find(({ id }) => id === license_id)
  const fewer = renewal && license !== undefined && Number(units) < license.units
  const sold = plans.filter(({ product }) => product.code === license?.product.code)

  function chooseLicense(id: string | null) {
    const chosen = licenses?.find((entry) => entry.id === id)
    const plan = plans.filter(({ product }) => product.code === chosen?.product.code)
    form.setValues({
      license_id: id ?? '',
      units: (kind === 'additional_users' ? 1 : chosen?.units) ?? '',
      service_plan_id: (plan.length === 1 && plan[0]?.id) || '',
    })
  }

  async function submit(values: typeof form.values): Promise<string> {
    const { units, months, ...texts } = values
    const body = { kind, units: Number(units), months: Number(months), ...filled(texts) }
    const { data } = await http.POST('/orders', { body: withholds(body, { kind, fewer }) })
    if (!data) throw new Error('answer without order')
    void refresh('/orders')
    void notify(t('order.new.done', { number: data.number }))
    return data.id
  }

  return (
    <ResourceForm form={form} submit={submit} onDone={onDone} onCancel={onCancel} action={t('order.new.action')}>
      <CustomerField
        value={customer_id}
        error={form.errors.customer_id}
        required
        onChange={(id) => form.setValues({ customer_id: id, license_id: '', service_plan_id: '' })}
      />
      <LicenseField
        licenses={licenses}
        kind={kind}
        value={license_id}
        error={form.errors.license_id}
        onChange={chooseLicense}
      />
      {conversion && (
        <Select
          label={t('order.plan')}
          data={sold.map(({ id, name }) => ({ value: id, label: name }))}
          nothingFoundMessage={t('order.new.no_plan')}
          required
          {...form.getInputProps('service_plan_id')}
        />
      )}
      <Pair>
        <NumberInput
          label={t(kind === 'additional_users' ? 'order.new.more' : 'order.units')}
          min={1}
          clampBehavior="none"
          allowDecimal={false}
          required
          {...form.getInputProps('units')}
        />
        {renewal && (
          <NumberInput
            label={t('order.new.months')}
            min={1}
            max={66}
            allowDecimal={false}
            required
            {...form.getInputProps('months')}
          />
        )}
      </Pair>
      {fewer && (
        <TextInput
          label={t('order.written_request')}
          description={t('order.new.written_what')}
          maxLength={500}
          required
          {...form.getInputProps('written_request')}
        />
      )}
      <Pair>
        <TextInput label={t('order.po_number')} maxLength={100} {...form.getInputProps('po_number')} />
        <TextInput label={t('order.reference')} maxLength={100} {...form.getInputProps('reference')} />
      </Pair>
    </ResourceForm>
  )
}

function useLicenses(kind: LicenseKind, customer_id: string | null) {
  const { data } = api.useQuery(
    'get',
    '/licenses',
    { params: { query: { customer_id: customer_id ?? '', limit: 200 } } },
    { enabled: customer_id !== null },
  )
  return customer_id === null ? undefined : data?.items.filter((license) => isOrdered(kind, license))
}

interface LicenseProps {
  licenses: Item<'/licenses'>[] | undefined
  kind: LicenseKind
  value: string
  error: React.ReactNode
  onChange: (id: string | null) => void
}

function LicenseField({ licenses, kind, value, error, onChange }: LicenseProps) {
  const t = useText()
  const intl = useIntl()
  return (
    <Select
      label={t(kind === 'conversion' ? 'order.new.trial' : 'order.license')}
      description={licenses?.length === 0 ? t('order.new.no_license') : undefined}
      data={(licenses ?? []).map(({ id, product, units, expires_on, code_masked }) => ({
        value: id,
        label: t('order.new.license_is', {
          product: product.name,
          units,
          expires: intl.formatDate(expires_on, { dateStyle: 'medium', timeZone: 'UTC' }),
          code: shortCode(code_masked),
        }),
      }))}
      disabled={licenses === undefined}
      required
      value={value || null}
      error={error}
      onChange={onChange}
    />
  )
}
