import { keepPreviousData } from '@tanstack/react-query'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { LinkButton } from '~/patterns/link-button'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { useOrderColumns } from './columns'
import { ORDER_KINDS, ORDER_STATUSES } from './order'
import { ordersRoute } from './routes'

export function Orders() {
  const t = useText()
  const can = useCan()
  const search = ordersRoute.useSearch()
  const columns = useOrderColumns()
  const query = api.useQuery(
    'get',
    '/orders',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  const enter = can('order.create') && <LinkButton to="/orders/new">{t('order.new.title')}</LinkButton>
  return (
    <ListLayout header={<PageHeader title={t('order.title')} actions={enter} />}>
      <DataTable
        id="orders"
        label={t('order.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/orders/$id', params: { id } })}
        query={query}
        search={search}
        facet={{
          name: 'status',
          label: t('order.status'),
          options: ORDER_STATUSES.map((value) => ({ value, label: t(`order.status.${value}`) })),
        }}
        filters={[
          {
            name: 'kind',
            label: t('order.kind'),
            options: ORDER_KINDS.map((value) => ({ value, label: t(`order.kind.${value}`) })),
          },
        ]}
        searchPlaceholder={t('order.find')}
        exportPath="/orders"
        empty={{ title: t('order.empty'), body: t('order.empty_why'), action: enter }}
        count={(total) => t('order.count', { total })}
      />
    </ListLayout>
  )
}
