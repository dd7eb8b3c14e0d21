import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Moment } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { StatusBadge } from '~/patterns/status-badge'
import { useActor } from './actor'
import { AUDITED, type AuditEntry, changeLines } from './entry'
import { EntryPanel } from './panel'
import { auditRoute } from './routes'

const TO = '/audit'

export function AuditEntries() {
  const t = useText()
  const navigate = useNavigate()
  const search = auditRoute.useSearch()
  const columns = useColumns()
  const query = api.useQuery(
    'get',
    '/audit-entries',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  const { open, ...closed } = search
  const entry = query.data?.items.find(({ id }) => id === open)
  return (
    <ListLayout
      header={<PageHeader title={t('audit_entry.title')} />}
      panel={
        entry && (
          <EntryPanel
            key={entry.id}
            entry={entry}
            onClose={() => void navigate({ to: TO, search: closed, replace: true })}
          />
        )
      }
    >
      <DataTable
        id="audit"
        label={t('audit_entry.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: TO, search: { ...closed, open: id } })}
        query={query}
        search={search}
        filters={[
          {
            name: 'action',
            label: t('audit_entry.action'),
            options: AUDITED.map((value) => ({ value, label: value })),
          },
        ]}
        searchPlaceholder={t('audit_entry.find')}
        exportPath="/audit-entries"
        empty={{ title: t('audit_entry.empty'), body: t('audit_entry.empty_why') }}
        count={(total) => t('audit_entry.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<AuditEntry>[] {
  const t = useText()
  const actor = useActor()
  return useMemo(
    () => [
      { id: 'at', header: t('audit_entry.at'), cell: ({ at }) => <Moment value={at} />, sort: 'at' },
      { id: 'who', header: t('audit_entry.who'), cell: actor, card: true },
      { id: 'action', header: t('audit_entry.action'), cell: ({ action }) => <code>{action}</code>, card: true },
      {
        id: 'outcome',
        header: t('audit_entry.outcome'),
        cell: ({ outcome }) => (
          <StatusBadge tone={outcome === 'refused' ? 'red' : 'green'}>
            {outcome === 'refused' ? t('audit_entry.refused') : t('audit_entry.done')}
          </StatusBadge>
        ),
      },
      {
        id: 'change',
        header: t('audit_entry.change'),
        cell: ({ change }) =>
          changeLines(change)
            .map(({ field, before, after }) => `${field}: ${[before, after].filter(Boolean).join(' → ')}`)
            .join(', '),
      },
      { id: 'owner', header: t('audit_entry.owner'), cell: ({ owner_company }) => owner_company },
      {
        id: 'object',
        header: t('audit_entry.object'),
        cell: ({ object_id }) => <code>{object_id}</code>,
        hidden: true,
      },
    ],
    [t, actor],
  )
}
