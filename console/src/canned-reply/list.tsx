import { Button, Menu } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '~/app/api/client'
import { LANGUAGE_NAMES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { RowActions } from '~/patterns/row-actions'
import { RemoveReply } from './delete'
import { type CannedReply, CannedReplyEditor } from './editor'
import { cannedRepliesRoute } from './routes'

/** Texts for replies: support managers keep them, engineers take them where they answer. */
export function CannedReplies() {
  const t = useText()
  const can = useCan()
  const [editing, setEditing] = useState<CannedReply | 'new'>()
  const [removing, setRemoving] = useState<CannedReply>()
  const search = cannedRepliesRoute.useSearch()
  const columns = useColumns(setEditing, setRemoving)
  const query = api.useQuery(
    'get',
    '/canned-replies',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  const create = can('canned_reply.create') && (
    <Button onClick={() => setEditing('new')}>{t('canned_reply.create.menu')}</Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('canned_reply.title')} actions={create} />}>
      <DataTable
        id="canned-replies"
        label={t('canned_reply.title')}
        columns={columns}
        rowKey={({ id }) => id}
        query={query}
        search={search}
        searchPlaceholder={t('canned_reply.find')}
        filters={[
          {
            name: 'language',
            label: t('canned_reply.language'),
            options: Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label })),
          },
        ]}
        empty={{ title: t('canned_reply.empty'), body: t('canned_reply.empty_why'), action: create }}
        count={(total) => t('canned_reply.count', { total })}
      />
      {editing && (
        <CannedReplyEditor before={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
      {removing && <RemoveReply reply={removing} onClose={() => setRemoving(undefined)} />}
    </ListLayout>
  )
}

function useColumns(onEdit: (row: CannedReply) => void, onRemove: (row: CannedReply) => void): Column<CannedReply>[] {
  const t = useText()
  const can = useCan()
  return useMemo(
    () => [
      { id: 'name', header: t('canned_reply.name'), cell: ({ name }) => name, sort: 'name' },
      {
        id: 'language',
        header: t('canned_reply.language'),
        cell: ({ language }) => LANGUAGE_NAMES[language],
        card: true,
      },
      {
        id: 'body',
        header: t('canned_reply.body'),
        cell: ({ body }) => (body.length > 90 ? `${body.slice(0, 90)}…` : body),
        card: true,
      },
      {
        id: 'actions',
        header: t('patterns.actions'),
        align: 'end',
        card: true,
        cell: (row) =>
          can('canned_reply.update') && (
            <RowActions label={t('canned_reply.actions', { name: row.name })}>
              <Menu.Item onClick={() => onEdit(row)}>{t('canned_reply.edit.menu')}</Menu.Item>
              <Menu.Item color="red" onClick={() => onRemove(row)}>
                {t('canned_reply.delete.menu')}
              </Menu.Item>
            </RowActions>
          ),
      },
    ],
    [t, can, onEdit, onRemove],
  )
}
