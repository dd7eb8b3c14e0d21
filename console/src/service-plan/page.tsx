import { Menu } from '@mantine/core'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { Moment, Num } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { LinkButton } from '~/patterns/link-button'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { RowActions } from '~/patterns/row-actions'
import { Section } from '~/patterns/section'
import { SuiteChangeNotice } from '~/suite-change/notice'
import { PlanTrialForm } from '~/trial-form/of-plan'
import { PlanKeys } from './keys'
import type { ServicePlan } from './plan'
import { PlanStatus } from './plan-status'
import { PlanResellers } from './resellers'
import { servicePlanRoute } from './routes'
import { ScheduledUpdate } from './scheduled'
import { SwitchPlan } from './switch'

export function ServicePlanPage() {
  const t = useText()
  const can = useCan()
  const { organization } = useSession()
  // Resellers stand directly below tier 1.
  const resells = organization.kind === 'distributor' || organization.kind === 'isp'
  const { id } = servicePlanRoute.useParams()
  const query = api.useQuery('get', '/service-plans/{id}', { params: { path: { id } } })
  const plan = query.data
  if (query.isError && !plan) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader
        title={plan?.name ?? t('service_plan.one')}
        parent={{ label: t('service_plan.title'), to: '/service-plans' }}
        status={plan && <PlanStatus state={plan.state} />}
        actions={plan && <Actions plan={plan} />}
      />
      <PageBody>
        {plan ? (
          <>
            <Section title={t('service_plan.terms')}>
              <PlanFacts plan={plan} />
            </Section>
            {plan.is_suite && plan.owner.id === organization.id && can('service_plan.approve_suite_change') && (
              <SuiteChangeNotice plan={plan} />
            )}
            <ScheduledUpdate plan={plan} />
            {plan.version_type === 'trial' && !plan.lent && <PlanTrialForm plan={plan} />}
            {resells && plan.owner.id === organization.id && <PlanResellers plan={plan} />}
            {can('registration_key.list') && <PlanKeys plan={plan} />}
          </>
        ) : (
          <Loading />
        )}
      </PageBody>
    </>
  )
}

function PlanFacts({ plan }: { plan: ServicePlan }) {
  const t = useText()
  const { units_minimum: minimum, units_maximum: maximum, auto_renewal_months: renewal } = plan
  return (
    <Facts
      facts={[
        { label: t('service_plan.product'), value: `${plan.product.name} (${plan.product.code})` },
        { label: t('service_plan.version'), value: t(`service_plan.version.${plan.version_type}`) },
        { label: t('service_plan.charging'), value: t(`service_plan.charging.${plan.charging}`) },
        { label: t('service_plan.initial_months'), value: t('service_plan.months', { months: plan.initial_months }) },
        {
          label: t('service_plan.renewal'),
          value: renewal > 0 ? t('service_plan.every', { months: renewal }) : t('service_plan.off'),
        },
        { label: t('service_plan.grace_days'), value: plan.grace_days },
        { label: t('service_plan.notice_days'), value: plan.notice_days?.join(', ') },
        { label: t('service_plan.units_default'), value: <Num value={plan.units_default} /> },
        { label: t('service_plan.units_range'), value: t('service_plan.units_from_to', { minimum, maximum }) },
        {
          label: t('service_plan.activation'),
          value: plan.activation !== 'assignment' && t(`service_plan.activation.${plan.activation}`),
        },
        { label: t('service_plan.data_center'), value: plan.data_center?.name },
        { label: t('service_plan.owner'), value: plan.owner.company },
        { label: t('service_plan.created'), value: <Moment value={plan.created_at} /> },
      ]}
    />
  )
}

function Actions({ plan }: { plan: ServicePlan }) {
  const t = useText()
  const can = useCan()
  const [asking, setAsking] = useState(false)
  const may = plan.enabled ? can('service_plan.disable') : can('service_plan.enable')
  return (
    <>
      {may && !plan.lent && (
        <RowActions page>
          <Menu.Item onClick={() => setAsking(true)}>
            {plan.enabled ? t('service_plan.disable.menu') : t('service_plan.enable.menu')}
          </Menu.Item>
        </RowActions>
      )}
      {can('service_plan.update') && !plan.lent && (
        <LinkButton variant="default" to="/service-plans/$id/edit" params={{ id: plan.id }}>
          {t('service_plan.edit.menu')}
        </LinkButton>
      )}
      {plan.enabled && !plan.locked && can('registration_key.generate') && (
        <LinkButton to="/registration-keys/generate" search={{ plan: plan.id }}>
          {t('service_plan.generate_keys')}
        </LinkButton>
      )}
      {asking && <SwitchPlan plan={plan} onClose={() => setAsking(false)} />}
    </>
  )
}
