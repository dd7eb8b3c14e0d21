import { NumberInput, Select, TextInput } from '@mantine/core'
import { isInRange, isNotEmpty, type UseFormReturnType, useForm } from '@mantine/form'
import { http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { CHARGINGS, type ServicePlan, VERSION_TYPES } from './plan'
import { ServiceFields } from './service-fields'

interface Props {
  products: Item<'/products'>[]
  onDone: (created: ServicePlan) => void
  onCancel: () => void
}

interface Values extends Record<string, unknown> {
  name: string
  product_code: string
  version_type: ServicePlan['version_type']
  charging: ServicePlan['charging']
  initial_months: number | string
  auto_renewal_months: number | string
  grace_days: number | string
  units_default: number | string
  units_minimum: number | string
  units_maximum: number | string
  activation: ServicePlan['activation']
  data_center_id: string | null
}

const MONTHS = 66

export function CreateForm({ products, onDone, onCancel }: Props) {
  const t = useText()
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: {
      name: '',
      product_code: (products.length === 1 && products[0]?.code) || '',
      version_type: 'full',
      charging: 'prepaid',
      initial_months: 12,
      auto_renewal_months: 12,
      grace_days: '',
      units_default: 1,
      units_minimum: 1,
      units_maximum: 10_000,
      activation: 'assignment',
      data_center_id: null,
    },
    validate: {
      name: isNotEmpty(t('service_plan.required')),
      product_code: isNotEmpty(t('service_plan.create.product_missing')),
      initial_months: isInRange({ min: 1, max: MONTHS }, t('service_plan.create.months_range', { max: MONTHS })),
      units_maximum: (value, { units_minimum }) =>
        Number(value) >= Number(units_minimum) ? null : t('service_plan.create.maximum_low'),
    },
  })

  const service = products.find(({ code }) => code === form.values.product_code)?.kind === 'saas'

  function chooseVersion(version: string | null) {
    form.setFieldValue('version_type', (version ?? 'full') as Values['version_type'])
    // A trial runs for a month and is not renewed (spec 03.3).
    if (version === 'trial') form.setValues({ initial_months: 1, auto_renewal_months: 0 })
  }

  async function submit(values: Values): Promise<ServicePlan> {
    const { name, product_code, version_type, charging, activation, data_center_id, ...numbers } = values
    const ofService = service && { activation, ...(data_center_id && { data_center_id }) }
    const given = Object.entries(numbers).filter(([, value]) => value !== '')
    const amounts = Object.fromEntries(given.map(([key, value]) => [key, Number(value)]))
    const body = { name, product_code, version_type, charging, initial_months: 1, ...amounts, ...ofService }
    const { data } = await http.POST('/service-plans', { body })
    if (!data) throw new Error('answer without plan')
    void refresh('/service-plans')
    void notify(t('service_plan.create.done', { name }))
    return data
  }

  return (
    <ResourceForm
      form={form}
      submit={submit}
      onDone={onDone}
      onCancel={onCancel}
      action={t('service_plan.create.action')}
    >
      <TextInput label={t('service_plan.name')} maxLength={150} required {...form.getInputProps('name')} />
      <Select
        label={t('service_plan.product')}
        description={t('service_plan.create.fixed')}
        data={products.map(({ code, name }) => ({ value: code, label: name }))}
        searchable
        required
        {...form.getInputProps('product_code')}
      />
      <Pair>
        <Select
          label={t('service_plan.version')}
          data={VERSION_TYPES.map((value) => ({ value, label: t(`service_plan.version.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('version_type')}
          onChange={chooseVersion}
        />
        <Select
          label={t('service_plan.charging')}
          data={CHARGINGS.map((value) => ({ value, label: t(`service_plan.charging.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('charging')}
        />
      </Pair>
      <AmountFields form={form} />
      {service && <ServiceFields form={form} />}
    </ResourceForm>
  )
}

function AmountFields({ form }: { form: UseFormReturnType<Values> }) {
  const t = useText()
  const number = (name: keyof Values & string, label: string, min: number, description?: string) => (
    <NumberInput
      label={label}
      description={description}
      min={min}
      clampBehavior="none"
      allowDecimal={false}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...form.getInputProps(name)}
    />
  )
  return (
    <Pair>
      {number('initial_months', t('service_plan.initial_months'), 1, t('service_plan.create.months_what'))}
      {number('auto_renewal_months', t('service_plan.renewal'), 0, t('service_plan.create.renewal_what'))}
      {number('units_minimum', t('service_plan.units_minimum'), 1)}
      {number('units_maximum', t('service_plan.units_maximum'), 1)}
      {number('units_default', t('service_plan.units_default'), 1, t('service_plan.create.default_what'))}
      {number('grace_days', t('service_plan.grace_days'), 0, t('service_plan.create.grace_what'))}
    </Pair>
  )
}
