import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Section } from '~/patterns/section'
import { SubList } from '~/patterns/sub-list'
import { useKeyColumns } from '~/registration-key/columns'
import type { ServicePlan } from './plan'

/** The Registration Keys made from a plan, newest first. */
export function PlanKeys({ plan }: { plan: ServicePlan }) {
  const t = useText()
  const columns = useKeyColumns().filter(({ id }) => id !== 'plan')
  const query = api.useQuery('get', '/registration-keys', {
    params: { query: { service_plan_id: plan.id, limit: 20, sort: '-created_at' } },
  })
  return (
    <Section title={t('service_plan.keys')}>
      <SubList
        label={t('service_plan.keys')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/registration-keys', search: { service_plan_id: plan.id, open: id } })}
        empty={{ title: t('service_plan.keys.empty'), body: t('service_plan.keys.empty_why') }}
        all={{ to: '/registration-keys', search: { service_plan_id: plan.id } }}
      />
    </Section>
  )
}
