import { NumberInput, Text, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { api, type Body, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { DayField } from '~/patterns/day-field'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { parseDays, type ServicePlan, servicePlanLink } from './plan'
import { editServicePlanRoute } from './routes'
import { ServiceFields } from './service-fields'

export function EditServicePlan() {
  const t = useText()
  const navigate = useNavigate()
  const { id } = editServicePlanRoute.useParams()
  const query = api.useQuery('get', '/service-plans/{id}', { params: { path: { id } } }, { staleTime: 0 })
  const plan = query.data
  if (query.isError && !plan) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const leave = () => void navigate(servicePlanLink({ id }))
  return (
    <>
      <PageHeader
        title={t('service_plan.edit.title', { name: plan?.name ?? '' })}
        parent={{ label: t('service_plan.title'), to: '/service-plans' }}
      />
      <PageBody form>{plan ? <EditForm plan={plan} onLeave={leave} /> : <Loading />}</PageBody>
    </>
  )
}

interface Values extends Record<string, unknown> {
  name: string
  auto_renewal_months: number | string
  notice_days: string
  grace_days: number | string
  units_default: number | string
  units_minimum: number | string
  units_maximum: number | string
  activation: ServicePlan['activation']
  data_center_id: string | null
  apply_on: string | null
}

const AMOUNTS = ['auto_renewal_months', 'units_default', 'units_minimum', 'units_maximum'] as const

function EditForm({ plan, onLeave }: { plan: ServicePlan; onLeave: () => void }) {
  const t = useText()
  const trial = plan.version_type === 'trial'
  const product = api.useQuery('get', '/products', { params: { query: { limit: 200, sort: 'name' } } })
  const service = product.data?.items.find(({ code }) => code === plan.product.code)?.kind === 'saas'
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: valuesOf(plan),
    validate: {
      name: isNotEmpty(t('service_plan.required')),
      notice_days: (text) => (parseDays(text) === undefined ? t('service_plan.edit.days_wrong') : null),
    },
  })

  async function submit(values: Values) {
    const { data } = await http.PATCH('/service-plans/{id}', {
      params: { path: { id: plan.id } },
      body: changed(valuesOf(plan), values),
    })
    await refresh('/service-plans')
    const day = data?.scheduled_update?.apply_on
    const name = values.name
    void notify(
      values.apply_on && day ? t('service_plan.edit.scheduled', { name }) : t('service_plan.edit.done', { name }),
    )
  }

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
    <ResourceForm
      form={form}
      submit={submit}
      onDone={onLeave}
      onCancel={onLeave}
      action={t('service_plan.edit.action')}
    >
      <Text>{t(trial ? 'service_plan.edit.trial' : 'service_plan.edit.what')}</Text>
      <TextInput label={t('service_plan.name')} maxLength={150} required {...form.getInputProps('name')} />
      {!trial && (
        <>
          <Pair>
            {plan.version_type === 'full' &&
              number('auto_renewal_months', t('service_plan.renewal'), 0, t('service_plan.create.renewal_what'))}
            {number('grace_days', t('service_plan.grace_days'), 0, t('service_plan.create.grace_what'))}
            {number('units_minimum', t('service_plan.units_minimum'), 1)}
            {number('units_maximum', t('service_plan.units_maximum'), 1)}
            {number('units_default', t('service_plan.units_default'), 1, t('service_plan.create.default_what'))}
            <TextInput
              label={t('service_plan.notice_days')}
              description={t('service_plan.create.grace_what')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('notice_days')}
            />
          </Pair>
          {service && <ServiceFields form={form} kept={plan.data_center} />}
          <DayField
            label={t('service_plan.edit.apply_on')}
            description={t('service_plan.edit.apply_on_what')}
            {...form.getInputProps('apply_on')}
          />
        </>
      )}
    </ResourceForm>
  )
}

function valuesOf(plan: ServicePlan): Values {
  const { name, auto_renewal_months, grace_days, notice_days, units_default, units_minimum, units_maximum } = {
    ...plan,
    ...plan.scheduled_update,
  }
  return {
    name,
    auto_renewal_months,
    grace_days: grace_days ?? '',
    notice_days: notice_days?.join(', ') ?? '',
    units_default,
    units_minimum,
    units_maximum,
    activation: (plan.scheduled_update ?? plan).activation,
    data_center_id: (plan.scheduled_update ? plan.scheduled_update.data_center_id : plan.data_center?.id) ?? null,
    apply_on: plan.scheduled_update?.apply_on ?? null,
  }
}

/** Only what was changed is sent: everything else may have changed meanwhile. A scheduled update is sent whole. */
function changed(before: Values, after: Values): Body<'/service-plans/{id}', 'patch'> {
  const differs = (name: keyof Values) => after.apply_on !== null || before[name] !== after[name]
  const days = parseDays(after.notice_days)
  return {
    ...(before.name !== after.name && { name: after.name }),
    ...Object.fromEntries(AMOUNTS.filter(differs).map((name) => [name, Number(after[name])])),
    ...(differs('grace_days') && { grace_days: after.grace_days === '' ? null : Number(after.grace_days) }),
    ...(differs('notice_days') && days !== undefined && { notice_days: days }),
    ...(differs('activation') && { activation: after.activation }),
    ...(differs('data_center_id') && { data_center_id: after.data_center_id }),
    ...(after.apply_on && { apply_on: after.apply_on }),
  }
}
