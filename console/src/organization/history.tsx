import { useMemo } from 'react'
import { api, type Item } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useActor } from '~/audit-entry/actor'
import { changeLines } from '~/audit-entry/entry'
import { Moment } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { SubList } from '~/patterns/sub-list'
import type { Organization } from './organization'

type Entry = Item<'/audit-entries'>

/** What was done to a company and what is its own, the newest first. */
export function History({ organization }: { organization: Organization }) {
  const t = useText()
  const actor = useActor()
  const columns = useMemo<Column<Entry>[]>(
    () => [
      { id: 'at', header: t('audit_entry.at'), cell: ({ at }) => <Moment value={at} /> },
      { id: 'action', header: t('audit_entry.action'), cell: ({ action }) => <code>{action}</code>, card: true },
      { id: 'who', header: t('audit_entry.who'), cell: actor, card: true },
      {
        id: 'change',
        header: t('audit_entry.change'),
        cell: ({ change }) =>
          changeLines(change)
            .map(({ field, before, after }) => `${field}: ${[before, after].filter(Boolean).join(' → ')}`)
            .join(', '),
      },
    ],
    [t, actor],
  )
  const query = api.useQuery('get', '/audit-entries', { params: { query: { owner_id: organization.id, limit: 50 } } })
  return (
    <SubList
      label={t('organization.tab.history')}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      empty={{ title: t('organization.history.none') }}
    />
  )
}
