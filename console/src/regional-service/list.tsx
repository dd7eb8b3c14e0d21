import { Anchor, Button, Menu } from '@mantine/core'
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
import { RemoveService } from './delete'
import { type RegionalService, RegionalServiceEditor } from './editor'
import { regionalServicesRoute } from './routes'

/** The addresses that customers find on the page of their product: one's own, and those from above. */
export function RegionalServices() {
  const t = useText()
  const can = useCan()
  const [editing, setEditing] = useState<RegionalService | 'new'>()
  const [removing, setRemoving] = useState<RegionalService>()
  const search = regionalServicesRoute.useSearch()
  const columns = useColumns(setEditing, setRemoving)
  const query = api.useQuery(
    'get',
    '/regional-services',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  const create = can('regional_service.create') && (
    <Button onClick={() => setEditing('new')}>{t('regional_service.create.menu')}</Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('regional_service.title')} actions={create} />}>
      <DataTable
        id="regional-services"
        label={t('regional_service.title')}
        columns={columns}
        rowKey={({ id }) => id}
        query={query}
        search={search}
        searchPlaceholder={t('regional_service.find')}
        exportPath="/regional-services"
        empty={{ title: t('regional_service.empty'), body: t('regional_service.empty_why'), action: create }}
        count={(total) => t('regional_service.count', { total })}
      />
      {editing && (
        <RegionalServiceEditor before={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
      {removing && <RemoveService service={removing} onClose={() => setRemoving(undefined)} />}
    </ListLayout>
  )
}

function useColumns(
  onEdit: (row: RegionalService) => void,
  onRemove: (row: RegionalService) => void,
): Column<RegionalService>[] {
  const t = useText()
  const can = useCan()
  const { organization } = useSession()
  return useMemo(
    () => [
      { id: 'name', header: t('regional_service.name'), cell: ({ name }) => name, sort: 'name' },
      {
        id: 'region',
        header: t('regional_service.region'),
        cell: ({ region }) => region || t('regional_service.everywhere'),
        card: true,
      },
      {
        id: 'products',
        header: t('regional_service.products'),
        cell: ({ products }) => (products.length > 0 ? products.join(', ') : t('regional_service.all_products')),
        card: true,
      },
      {
        id: 'url',
        header: t('regional_service.url'),
        cell: ({ url }) => (
          <Anchor href={url} target="_blank" rel="noreferrer" inherit style={{ overflowWrap: 'anywhere' }}>
            {url}
          </Anchor>
        ),
        card: true,
      },
      { id: 'company', header: t('regional_service.company'), cell: ({ company }) => company },
      {
        id: 'actions',
        header: t('patterns.actions'),
        align: 'end',
        card: true,
        cell: (row) =>
          can('regional_service.update') &&
          row.organization_id === organization.id && (
            <RowActions label={t('regional_service.actions', { name: row.name })}>
              <Menu.Item onClick={() => onEdit(row)}>{t('regional_service.edit.menu')}</Menu.Item>
              <Menu.Item color="red" onClick={() => onRemove(row)}>
                {t('regional_service.delete.menu')}
              </Menu.Item>
            </RowActions>
          ),
      },
    ],
    [t, can, organization.id, onEdit, onRemove],
  )
}
