import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useSession } from '~/app/session'
import type { Column } from '~/patterns/data-table/column'
import { Section } from '~/patterns/section'
import { SubList } from '~/patterns/sub-list'
import type { ServicePlan } from '~/service-plan/plan'
import { PlanStatus } from '~/service-plan/plan-status'

/** On the start page: plans of one's own that sell nothing until a change of their suite is approved. */
export function LockedPlans() {
  const t = useText()
  const { organization } = useSession()
  const columns = useMemo<Column<ServicePlan>[]>(
    () => [
      { id: 'name', header: t('suite_change.plan'), cell: ({ name }) => name },
      { id: 'suite', header: t('suite_change.suite'), cell: ({ product }) => product.name, card: true },
      { id: 'state', header: t('suite_change.state'), cell: ({ state }) => <PlanStatus state={state} />, card: true },
    ],
    [t],
  )
  const query = api.useQuery(
    'get',
    '/service-plans',
    { params: { query: { state: 'locked', limit: 200 } } },
    {
      select: (page) => ({
        ...page,
        next_cursor: null,
        items: page.items.filter(({ owner }) => owner.id === organization.id),
      }),
    },
  )
  if (!query.data || query.data.items.length === 0) return null
  return (
    <Section title={t('suite_change.home')}>
      <SubList
        label={t('suite_change.home')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/service-plans/$id/suite-change', params: { id } })}
        empty={{ title: t('suite_change.home') }}
      />
    </Section>
  )
}
