import { keepPreviousData } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { ApproveManyButton } from './approve-many'
import { useReportColumns } from './columns'
import { monthText } from './month'
import { usageReportsRoute } from './routes'
import { pastMonths, STATUSES } from './usage-report'

export function UsageReports() {
  const t = useText()
  const intl = useIntl()
  const can = useCan()
  const search = usageReportsRoute.useSearch()
  const columns = useReportColumns()
  const { status, ...rest } = listQuery(search)
  const known = STATUSES.find((one) => one === status)
  const query = api.useQuery(
    'get',
    '/usage-reports',
    { params: { query: { ...rest, ...(known && { status: known }) } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <ListLayout
      header={
        <PageHeader
          title={t('usage_report.title')}
          actions={can('usage_report.approve') && <ApproveManyButton month={search.month} />}
        />
      }
    >
      <DataTable
        id="usage-reports"
        label={t('usage_report.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/usage-reports/$id', params: { id } })}
        query={query}
        search={search}
        facet={{
          name: 'status',
          label: t('usage_report.status'),
          options: STATUSES.map((value) => ({ value, label: t(`usage_report.status.${value}`) })),
        }}
        filters={[
          {
            name: 'month',
            label: t('usage_report.month'),
            options: pastMonths(new Date()).map((value) => ({ value, label: monthText(value, intl) })),
          },
        ]}
        searchPlaceholder={t('usage_report.find')}
        exportPath="/usage-reports"
        empty={{ title: t('usage_report.empty'), body: t('usage_report.empty_why') }}
        count={(total) => t('usage_report.count', { total })}
      />
    </ListLayout>
  )
}
