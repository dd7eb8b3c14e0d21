import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { useRequestColumns } from './columns'
import { PRIORITIES, STATUSES } from './request'
import { supportRequestsRoute } from './routes'

const PATH = '/support-requests'

export function SupportRequests() {
  const t = useText()
  const can = useCan()
  const search = supportRequestsRoute.useSearch()
  const columns = useRequestColumns(useSession().organization.kind !== 'customer')
  const query = api.useQuery(
    'get',
    PATH,
    { params: { query: listQuery(search) as never } },
    { placeholderData: keepPreviousData },
  )
  const open = can('support_request.create') && (
    <Button component={Link} to="/support-requests/new">
      {t('support_request.new.title')}
    </Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('support_request.title')} actions={open} />}>
      <DataTable
        id="support-requests"
        label={t('support_request.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/support-requests/$id', params: { id } })}
        query={query}
        search={search}
        filters={[
          {
            name: 'status',
            label: t('support_request.status'),
            options: STATUSES.map((value) => ({ value, label: t(`support_request.status.${value}`) })),
          },
          {
            name: 'priority',
            label: t('support_request.priority'),
            options: PRIORITIES.map((value) => ({ value, label: t(`support_request.priority.${value}`) })),
          },
        ]}
        searchPlaceholder={t('support_request.find')}
        exportPath={PATH}
        empty={{ title: t('support_request.empty'), body: t('support_request.empty_why'), action: open }}
        count={(total) => t('support_request.count', { total })}
      />
    </ListLayout>
  )
}
