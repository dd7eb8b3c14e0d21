import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { useRequestColumns } from './columns'
import { REQUEST_STATUSES } from './request'
import { renewalRequestsRoute } from './routes'

const RequestPanel = lazy(() => import('./panel').then((file) => ({ default: file.RequestPanel })))

const TO = '/renewal-requests'

export function RenewalRequests() {
  const t = useText()
  const navigate = useNavigate()
  const search = renewalRequestsRoute.useSearch()
  const columns = useRequestColumns()
  const query = api.useQuery('get', TO, { params: { query: listQuery(search) } }, { placeholderData: keepPreviousData })
  const { open, ...closed } = search
  return (
    <ListLayout
      header={<PageHeader title={t('renewal_request.title')} />}
      panel={
        open && (
          <Suspense>
            <RequestPanel
              key={open}
              id={open}
              onClose={() => void navigate({ to: TO, search: closed, replace: true })}
            />
          </Suspense>
        )
      }
    >
      <DataTable
        id="renewal-requests"
        label={t('renewal_request.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: TO, search: { ...closed, open: id } })}
        query={query}
        search={search}
        facet={{
          name: 'status',
          label: t('renewal_request.status'),
          options: REQUEST_STATUSES.map((value) => ({ value, label: t(`renewal_request.status.${value}`) })),
        }}
        searchPlaceholder={t('renewal_request.find')}
        exportPath="/renewal-requests"
        empty={{ title: t('renewal_request.empty'), body: t('renewal_request.empty_why') }}
        count={(total) => t('renewal_request.count', { total })}
      />
    </ListLayout>
  )
}
