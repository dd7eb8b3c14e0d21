import { Button, Menu } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { RowActions } from '~/patterns/row-actions'
import { StatusBadge } from '~/patterns/status-badge'
import { type DataCenter, DataCenterEditor } from './editor'
import { dataCentersRoute } from './routes'

/** Where services run: one's own, and those of the organizations above, which plans may choose as well. */
export function DataCenters() {
  const t = useText()
  const can = useCan()
  const [editing, setEditing] = useState<DataCenter | 'new'>()
  const search = dataCentersRoute.useSearch()
  const columns = useColumns(setEditing)
  const query = api.useQuery(
    'get',
    '/data-centers',
    { params: { query: listQuery(search) as { enabled?: boolean; limit: number } } },
    { placeholderData: keepPreviousData },
  )
  const create = can('data_center.create') && (
    <Button onClick={() => setEditing('new')}>{t('data_center.create.menu')}</Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('data_center.title')} actions={create} />}>
      <DataTable
        id="data-centers"
        label={t('data_center.title')}
        columns={columns}
        rowKey={({ id }) => id}
        query={query}
        search={search}
        filters={[
          {
            name: 'enabled',
            label: t('data_center.status'),
            options: [
              { value: 'true', label: t('data_center.status.enabled') },
              { value: 'false', label: t('data_center.status.disabled') },
            ],
          },
        ]}
        searchPlaceholder={t('data_center.find')}
        exportPath="/data-centers"
        empty={{ title: t('data_center.empty'), body: t('data_center.empty_why'), action: create }}
        count={(total) => t('data_center.count', { total })}
      />
      {editing && (
        <DataCenterEditor before={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </ListLayout>
  )
}

function useColumns(onEdit: (row: DataCenter) => void): Column<DataCenter>[] {
  const t = useText()
  const can = useCan()
  const { organization } = useSession()
  return useMemo(
    () => [
      { id: 'code', header: t('data_center.code'), cell: ({ code }) => code, sort: 'code' },
      { id: 'name', header: t('data_center.name'), cell: ({ name }) => name, card: true },
      { id: 'region', header: t('data_center.region'), cell: ({ region }) => region, card: true },
      {
        id: 'status',
        header: t('data_center.status'),
        cell: ({ enabled }) => (
          <StatusBadge tone={enabled ? 'green' : 'grey'}>
            {t(enabled ? 'data_center.status.enabled' : 'data_center.status.disabled')}
          </StatusBadge>
        ),
        card: true,
      },
      { id: 'company', header: t('data_center.company'), cell: ({ company }) => company },
      {
        id: 'actions',
        header: t('patterns.actions'),
        align: 'end',
        card: true,
        cell: (row) =>
          can('data_center.update') &&
          row.organization_id === organization.id && (
            <RowActions label={t('data_center.actions', { name: row.name })}>
              <Menu.Item onClick={() => onEdit(row)}>{t('data_center.edit.menu')}</Menu.Item>
            </RowActions>
          ),
      },
    ],
    [t, can, organization.id, onEdit],
  )
}
