import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Day, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { LinkButton } from '~/patterns/link-button'
import { StatusBadge } from '~/patterns/status-badge'
import { SubList } from '~/patterns/sub-list'
import { SubscriptionActions } from './actions'
import { SUBSCRIPTION_TONES, type Subscription } from './subscription'

interface Props {
  customer: { id: string; company: string; status: string }
}

/** What a customer subscribes to, and everything that can be done about it. */
export function CustomerSubscriptions({ customer }: Props) {
  const t = useText()
  const can = useCan()
  const query = api.useQuery('get', '/subscriptions', { params: { query: { customer_id: customer.id, limit: 200 } } })
  const columns = useColumns()
  const assign = customer.status === 'enabled' && can('subscription.create') && (
    <LinkButton to="/customers/$id/assign" params={{ id: customer.id }} variant="default">
      {t('subscription.assign.menu')}
    </LinkButton>
  )
  return (
    <SubList
      label={t('subscription.title')}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      empty={{ title: t('subscription.empty'), body: t('subscription.empty_why'), action: assign }}
    />
  )
}

function useColumns(): Column<Subscription>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'plan', header: t('subscription.plan'), cell: ({ service_plan }) => service_plan.name },
      { id: 'product', header: t('subscription.product'), cell: ({ product }) => product.name },
      {
        id: 'status',
        header: t('subscription.status'),
        cell: ({ status, suite_change_waits }) =>
          suite_change_waits ? (
            <StatusBadge tone="amber">{t('subscription.suite_change_waits')}</StatusBadge>
          ) : (
            <StatusBadge tone={SUBSCRIPTION_TONES[status]}>{t(`subscription.status.${status}`)}</StatusBadge>
          ),
        card: true,
      },
      {
        id: 'units',
        header: t('subscription.units'),
        cell: ({ units }) => <Num value={units} />,
        align: 'end',
        card: true,
      },
      { id: 'starts', header: t('subscription.starts'), cell: ({ starts_on }) => <Day value={starts_on} /> },
      { id: 'owner', header: t('subscription.owner'), cell: ({ owner }) => owner.company },
      {
        id: 'actions',
        header: t('patterns.actions'),
        cell: (subscription) => <SubscriptionActions subscription={subscription} />,
        align: 'end',
        card: true,
      },
    ],
    [t],
  )
}
