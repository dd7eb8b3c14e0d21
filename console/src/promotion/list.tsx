import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, type Item } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Day } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { LinkButton } from '~/patterns/link-button'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { promotionsRoute } from './routes'

export type Promotion = Item<'/promotions'>

export function Promotions() {
  const t = useText()
  const can = useCan()
  const search = promotionsRoute.useSearch()
  const columns = useColumns()
  const query = api.useQuery(
    'get',
    '/promotions',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  const create = can('promotion.create') && <LinkButton to="/promotions/new">{t('promotion.create.menu')}</LinkButton>
  return (
    <ListLayout header={<PageHeader title={t('promotion.title')} actions={create} />}>
      <DataTable
        id="promotions"
        label={t('promotion.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/promotions/$id', params: { id } })}
        query={query}
        search={search}
        searchPlaceholder={t('promotion.find')}
        exportPath="/promotions"
        empty={{ title: t('promotion.empty'), body: t('promotion.empty_why'), action: create }}
        count={(total) => t('promotion.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<Promotion>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'code', header: t('promotion.code'), cell: ({ code }) => code, sort: 'code' },
      { id: 'name', header: t('promotion.name'), cell: ({ name }) => name, card: true },
      {
        id: 'effect',
        header: t('promotion.effect'),
        cell: ({ effect }) => t(`promotion.effect.${effect}`),
        card: true,
      },
      {
        id: 'rate',
        header: t('promotion.rate'),
        cell: ({ rate }) => t('promotion.percent', { percent: rate / 10_000 }),
        align: 'end',
        card: true,
      },
      {
        id: 'valid_from',
        header: t('promotion.valid_from'),
        cell: ({ valid_from: day }) => <Day value={day} />,
        sort: 'valid_from',
      },
      { id: 'valid_to', header: t('promotion.valid_to'), cell: ({ valid_to: day }) => day && <Day value={day} /> },
    ],
    [t],
  )
}
