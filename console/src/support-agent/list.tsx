import { Button, Menu } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Num } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { RowActions } from '~/patterns/row-actions'
import { StatusBadge } from '~/patterns/status-badge'
import { type SupportAgent, SupportAgentEditor } from './editor'
import { awayOn } from './profile'
import { supportAgentsRoute } from './routes'

/** Who takes support requests: skills, languages, hours, absences and how much each has to do. */
export function SupportAgents() {
  const t = useText()
  const can = useCan()
  const [editing, setEditing] = useState<SupportAgent | 'new'>()
  const [leaving, setLeaving] = useState<SupportAgent>()
  const search = supportAgentsRoute.useSearch()
  const columns = useColumns(setEditing, setLeaving)
  const query = api.useQuery(
    'get',
    '/support-agents',
    { params: { query: listQuery(search) as { takes_requests?: boolean; limit: number } } },
    { placeholderData: keepPreviousData },
  )
  const create = can('support_agent.create') && (
    <Button onClick={() => setEditing('new')}>{t('support_agent.create.menu')}</Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('support_agent.title')} actions={create} />}>
      <DataTable
        id="support-agents"
        label={t('support_agent.title')}
        columns={columns}
        rowKey={({ id }) => id}
        query={query}
        search={search}
        filters={[
          {
            name: 'takes_requests',
            label: t('support_agent.status'),
            options: [
              { value: 'true', label: t('support_agent.status.takes') },
              { value: 'false', label: t('support_agent.status.takes_none') },
            ],
          },
        ]}
        searchPlaceholder={t('support_agent.find')}
        empty={{ title: t('support_agent.empty'), body: t('support_agent.empty_why'), action: create }}
        count={(total) => t('support_agent.count', { total })}
      />
      {editing && (
        <SupportAgentEditor before={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
      {leaving && <Leave agent={leaving} onClose={() => setLeaving(undefined)} />}
    </ListLayout>
  )
}

function Leave({ agent, onClose }: { agent: SupportAgent; onClose: () => void }) {
  const t = useText()
  return (
    <Confirm
      destructive
      onClose={onClose}
      title={t('support_agent.delete.title', { name: agent.name })}
      effects={[t('support_agent.delete.effect'), t('support_agent.delete.kept', { count: agent.open_requests })]}
      action={t('support_agent.delete.action')}
      run={async () => {
        await http.DELETE('/support-agents/{id}', { params: { path: { id: agent.id } } })
        await refresh('/support-agents')
        void notify(t('support_agent.delete.done', { name: agent.name }))
      }}
    />
  )
}

function useColumns(onEdit: (row: SupportAgent) => void, onLeave: (row: SupportAgent) => void): Column<SupportAgent>[] {
  const t = useText()
  const can = useCan()
  const intl = useIntl()
  return useMemo(
    () => [
      { id: 'name', header: t('support_agent.name'), cell: ({ name }) => name, sort: 'name' },
      {
        id: 'status',
        header: t('support_agent.status'),
        cell: (row) => {
          const away = awayOn(row.absences, new Date())
          if (away) {
            // A day is the same for every reader, whatever their zone.
            const day = intl.formatDate(away.to, { dateStyle: 'medium', timeZone: 'UTC' })
            return <StatusBadge tone="amber">{t('support_agent.status.away', { day })}</StatusBadge>
          }
          return (
            <StatusBadge tone={row.takes_requests ? 'green' : 'grey'}>
              {t(row.takes_requests ? 'support_agent.status.takes' : 'support_agent.status.takes_none')}
            </StatusBadge>
          )
        },
        card: true,
      },
      {
        id: 'open',
        header: t('support_agent.open'),
        cell: ({ open_requests: open, most_open: most }) =>
          most == null ? <Num value={open} /> : t('support_agent.open_of', { open, most }),
        align: 'end',
        card: true,
      },
      {
        id: 'languages',
        header: t('support_agent.languages'),
        cell: ({ languages }) => ['en', ...languages].map((one) => t(`support_agent.language.${one}`)).join(', '),
      },
      {
        id: 'skills',
        header: t('support_agent.skills'),
        cell: ({ skills }) => t('support_agent.skill_count', { count: skills.length }),
      },
      { id: 'calendar', header: t('support_agent.calendar'), cell: ({ calendar_name: name }) => name },
      {
        id: 'actions',
        header: t('patterns.actions'),
        align: 'end',
        card: true,
        cell: (row) =>
          can('support_agent.update') && (
            <RowActions label={t('support_agent.actions', { name: row.name })}>
              <Menu.Item onClick={() => onEdit(row)}>{t('support_agent.edit.menu')}</Menu.Item>
              {can('support_agent.delete') && (
                <Menu.Item color="red" onClick={() => onLeave(row)}>
                  {t('support_agent.delete.menu')}
                </Menu.Item>
              )}
            </RowActions>
          ),
      },
    ],
    [t, can, intl, onEdit, onLeave],
  )
}
