import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Day, Num } from '~/patterns/cells'
import { CountryNames } from '~/patterns/country-names'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { LinkButton } from '~/patterns/link-button'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import type { PriceListHead } from './price-list'
import { priceListsRoute } from './routes'
import { ValidityBadge } from './validity-badge'

export function PriceLists() {
  const t = useText()
  const can = useCan()
  const search = priceListsRoute.useSearch()
  const columns = useColumns()
  const query = api.useQuery(
    'get',
    '/price-lists',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  const create = can('price_list.create') && (
    <LinkButton to="/price-lists/new">{t('price_list.create.menu')}</LinkButton>
  )
  return (
    <ListLayout header={<PageHeader title={t('price_list.title')} actions={create} />}>
      <DataTable
        id="price-lists"
        label={t('price_list.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/price-lists/$id', params: { id } })}
        query={query}
        search={search}
        searchPlaceholder={t('price_list.find')}
        exportPath="/price-lists"
        empty={{ title: t('price_list.empty'), body: t('price_list.empty_why'), action: create }}
        count={(total) => t('price_list.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<PriceListHead>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'name', header: t('price_list.name'), cell: ({ name }) => name, sort: 'name' },
      { id: 'validity', header: t('price_list.validity'), cell: (list) => <ValidityBadge list={list} />, card: true },
      { id: 'currency', header: t('price_list.currency'), cell: ({ currency }) => currency, card: true },
      {
        id: 'countries',
        header: t('price_list.countries'),
        cell: ({ countries }) => <CountryNames codes={countries} none={t('price_list.worldwide')} />,
        card: true,
      },
      {
        id: 'valid_from',
        header: t('price_list.valid_from'),
        cell: ({ valid_from }) => <Day value={valid_from} />,
        sort: 'valid_from',
      },
      {
        id: 'valid_to',
        header: t('price_list.valid_to'),
        cell: ({ valid_to }) => valid_to && <Day value={valid_to} />,
      },
      {
        id: 'items',
        header: t('price_list.items'),
        cell: ({ item_count }) => <Num value={item_count} />,
        align: 'end',
      },
    ],
    [t],
  )
}
