import { Button, Menu } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Confirm } from '~/patterns/confirm'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { RowActions } from '~/patterns/row-actions'
import { ifMatch } from '~/support-request/request'
import { DeskMacroEditor } from './editor'
import { deskMacrosRoute } from './routes'
import type { DeskMacro } from './step'

/** What is done in one go: support managers keep macros, whoever works on a case applies one. */
export function DeskMacros() {
  const t = useText()
  const can = useCan()
  const [editing, setEditing] = useState<DeskMacro | 'new'>()
  const [removing, setRemoving] = useState<DeskMacro>()
  const search = deskMacrosRoute.useSearch()
  const columns = useColumns(setEditing, setRemoving)
  const query = api.useQuery(
    'get',
    '/desk-macros',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  const create = can('desk_macro.create') && (
    <Button onClick={() => setEditing('new')}>{t('desk_macro.create.menu')}</Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('desk_macro.title')} actions={create} />}>
      <DataTable
        id="desk-macros"
        label={t('desk_macro.title')}
        columns={columns}
        rowKey={({ id }) => id}
        query={query}
        search={search}
        searchPlaceholder={t('desk_macro.find')}
        empty={{ title: t('desk_macro.empty'), body: t('desk_macro.empty_why'), action: create }}
        count={(total) => t('desk_macro.count', { total })}
      />
      {editing && (
        <DeskMacroEditor before={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
      {removing && <Remove found={removing} onClose={() => setRemoving(undefined)} />}
    </ListLayout>
  )
}

function useColumns(onEdit: (row: DeskMacro) => void, onRemove: (row: DeskMacro) => void): Column<DeskMacro>[] {
  const t = useText()
  const can = useCan()
  return useMemo(
    () => [
      { id: 'name', header: t('desk_macro.name'), cell: ({ name }) => name, sort: 'name' },
      {
        id: 'steps',
        header: t('desk_macro.steps'),
        cell: ({ steps }) => steps.map((step) => t(`desk_macro.step.${step.do}`)).join(' › '),
        card: true,
      },
      {
        id: 'actions',
        header: t('patterns.actions'),
        align: 'end',
        card: true,
        cell: (row) =>
          can('desk_macro.update') && (
            <RowActions label={t('desk_macro.actions', { name: row.name })}>
              <Menu.Item onClick={() => onEdit(row)}>{t('desk_macro.edit.menu')}</Menu.Item>
              <Menu.Item color="red" onClick={() => onRemove(row)}>
                {t('desk_macro.delete.menu')}
              </Menu.Item>
            </RowActions>
          ),
      },
    ],
    [t, can, onEdit, onRemove],
  )
}

function Remove({ found, onClose }: { found: DeskMacro; onClose: () => void }) {
  const t = useText()
  const { id, name, version } = found

  async function run() {
    await http.DELETE('/desk-macros/{id}', { params: { path: { id } }, headers: ifMatch(version) })
    await refresh('/desk-macros')
    void notify(t('desk_macro.delete.done', { name }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('desk_macro.delete.title', { name })}
      effects={[t('desk_macro.delete.effect')]}
      action={t('desk_macro.delete.action')}
      destructive
      run={run}
    />
  )
}
