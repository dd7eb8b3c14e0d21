import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Instant, Money, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { Month, monthText } from '~/usage-report/month'
import { pastMonths } from '~/usage-report/usage-report'
import { type BillingReport, STATUSES } from './billing-report'
import { BillingStatus } from './report-status'
import { billingReportsRoute } from './routes'

export function BillingReports() {
  const t = useText()
  const intl = useIntl()
  const search = billingReportsRoute.useSearch()
  const columns = useColumns()
  const { status, ...rest } = listQuery(search)
  const known = STATUSES.find((one) => one === status)
  const query = api.useQuery(
    'get',
    '/billing-reports',
    { params: { query: { ...rest, ...(known && { status: known }) } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <ListLayout header={<PageHeader title={t('billing_report.title')} />}>
      <DataTable
        id="billing-reports"
        label={t('billing_report.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/billing-reports/$id', params: { id } })}
        query={query}
        search={search}
        facet={{
          name: 'status',
          label: t('billing_report.status'),
          options: STATUSES.map((value) => ({ value, label: t(`billing_report.status.${value}`) })),
        }}
        filters={[
          {
            name: 'month',
            label: t('billing_report.month'),
            options: pastMonths(new Date()).map((value) => ({ value, label: monthText(value, intl) })),
          },
        ]}
        searchPlaceholder={t('billing_report.find')}
        exportPath="/billing-reports"
        empty={{ title: t('billing_report.empty'), body: t('billing_report.empty_why') }}
        count={(total) => t('billing_report.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<BillingReport>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'month', header: t('billing_report.month'), cell: ({ month }) => <Month value={month} />, sort: 'month' },
      {
        id: 'partner',
        header: t('billing_report.partner'),
        cell: ({ organization }) => organization.company,
        sort: 'organization',
        card: true,
      },
      {
        id: 'status',
        header: t('billing_report.status'),
        cell: ({ status }) => <BillingStatus status={status} />,
        card: true,
      },
      { id: 'number', header: t('billing_report.number'), cell: ({ number }) => number },
      { id: 'po_number', header: t('billing_report.po_number'), cell: ({ po_number: number }) => number },
      { id: 'lines', header: t('billing_report.lines'), cell: ({ lines }) => <Num value={lines} />, align: 'end' },
      {
        id: 'subtotal',
        header: t('billing_report.subtotal'),
        cell: ({ subtotal }) => <Money value={subtotal} />,
        align: 'end',
        hidden: true,
      },
      {
        id: 'total',
        header: t('billing_report.total'),
        cell: ({ total }) => <Money value={total} />,
        align: 'end',
        sort: 'total',
        card: true,
      },
      {
        id: 'submitted_at',
        header: t('billing_report.submitted_at'),
        cell: ({ submitted_at: at }) => at && <Instant value={at} />,
      },
      {
        id: 'decided_at',
        header: t('billing_report.decided_at'),
        cell: ({ decided_at: at }) => at && <Instant value={at} />,
        hidden: true,
      },
    ],
    [t],
  )
}
