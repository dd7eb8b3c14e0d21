import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Moment } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { StatusBadge } from '~/patterns/status-badge'
import { type Escalation, STATUS_TONES, STATUSES } from './escalation'
import { escalationsRoute } from './routes'

const EscalationPanel = lazy(() => import('./panel').then((file) => ({ default: file.EscalationPanel })))

const TO = '/escalations'

export function Escalations() {
  const t = useText()
  const navigate = useNavigate()
  const search = escalationsRoute.useSearch()
  const columns = useColumns()
  const query = api.useQuery('get', TO, { params: { query: listQuery(search) } }, { placeholderData: keepPreviousData })
  const { open, ...closed } = search
  return (
    <ListLayout
      header={<PageHeader title={t('escalation.title')} />}
      panel={
        open && (
          <Suspense>
            <EscalationPanel
              key={open}
              id={open}
              onClose={() => void navigate({ to: TO, search: closed, replace: true })}
            />
          </Suspense>
        )
      }
    >
      <DataTable
        id="escalations"
        label={t('escalation.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: TO, search: { ...closed, open: id } })}
        query={query}
        search={search}
        facet={{
          name: 'status',
          label: t('escalation.status'),
          options: STATUSES.map((value) => ({ value, label: t(`escalation.status.${value}`) })),
        }}
        searchPlaceholder={t('escalation.find')}
        empty={{ title: t('escalation.empty'), body: t('escalation.empty_why') }}
        count={(total) => t('escalation.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<Escalation>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        id: 'request',
        header: t('escalation.request'),
        cell: ({ support_request }) => `${support_request.number} ${support_request.subject}`,
      },
      { id: 'customer', header: t('escalation.customer'), cell: ({ customer }) => customer.company, card: true },
      {
        id: 'status',
        header: t('escalation.status'),
        cell: ({ status }) => <StatusBadge tone={STATUS_TONES[status]}>{t(`escalation.status.${status}`)}</StatusBadge>,
        card: true,
      },
      { id: 'level', header: t('escalation.level'), cell: ({ level }) => t(`escalation.level.${level}`) },
      { id: 'reason', header: t('escalation.reason'), cell: ({ reason }) => t(`escalation.reason.${reason}`) },
      {
        id: 'decide_by',
        header: t('escalation.decide_by'),
        cell: ({ decide_by, status }) => status === 'requested' && decide_by && <Moment value={decide_by} />,
        card: true,
      },
      { id: 'owner', header: t('escalation.owner'), cell: ({ owner }) => owner?.name },
      {
        id: 'created',
        header: t('escalation.created'),
        cell: ({ created_at }) => <Moment value={created_at} />,
        sort: 'created_at',
      },
    ],
    [t],
  )
}
