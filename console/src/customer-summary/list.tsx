import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { api, type Item } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { lastMonths } from '~/transaction/months'
import { monthText } from '~/usage-report/month'
import { customerSummaryRoute } from './routes'

type Row = Item<'/customer-summary'>

export function CustomerSummary() {
  const t = useText()
  const intl = useIntl()
  const search = customerSummaryRoute.useSearch()
  const columns = useColumns()
  const months = lastMonths(new Date())
  const month = search.month ?? months[0] ?? ''
  const products = api.useQuery('get', '/products', { params: { query: { limit: 200 } } })
  const query = api.useQuery(
    'get',
    '/customer-summary',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  return (
    <ListLayout header={<PageHeader title={`${t('customer_summary.title')}, ${monthText(month, intl)}`} />}>
      <DataTable
        id="customer-summary"
        label={t('customer_summary.title')}
        columns={columns}
        rowKey={({ license_id }) => license_id}
        rowLink={({ license_id }) => ({ to: '/licenses/$id', params: { id: license_id } })}
        query={query}
        search={search}
        filters={[
          {
            name: 'month',
            label: t('customer_summary.month'),
            options: months.map((value) => ({ value, label: monthText(value, intl) })),
          },
          {
            name: 'product_code',
            label: t('customer_summary.product'),
            options: (products.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
          },
        ]}
        searchPlaceholder={t('customer_summary.find')}
        exportPath="/customer-summary"
        empty={{ title: t('customer_summary.empty'), body: t('customer_summary.empty_why') }}
        count={(total) => t('customer_summary.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<Row>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        id: 'customer',
        header: t('customer_summary.customer'),
        cell: ({ customer }) => customer.company,
        sort: 'customer',
      },
      { id: 'city', header: t('customer_summary.city'), cell: ({ city }) => city },
      { id: 'state', header: t('customer_summary.state'), cell: ({ state }) => state },
      { id: 'product', header: t('customer_summary.product'), cell: ({ product }) => product.name, card: true },
      { id: 'plan', header: t('customer_summary.plan'), cell: ({ service_plan }) => service_plan?.name },
      {
        id: 'provisioned',
        header: t('customer_summary.provisioned'),
        cell: ({ provisioned }) => <Num value={provisioned} />,
        align: 'end',
        card: true,
      },
      {
        id: 'used',
        header: t('customer_summary.used'),
        cell: ({ used }) => (used == null ? t('customer_summary.unknown') : <Num value={used} />),
        align: 'end',
        card: true,
      },
      { id: 'unit', header: t('customer_summary.unit'), cell: ({ unit }) => unit },
      { id: 'owner', header: t('customer_summary.owner'), cell: ({ owner }) => owner.company },
      {
        id: 'creator',
        header: t('customer_summary.creator'),
        cell: ({ creator }) => creator?.company ?? t('customer_summary.itself'),
        hidden: true,
      },
    ],
    [t],
  )
}
