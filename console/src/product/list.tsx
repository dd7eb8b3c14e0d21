import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Instant, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { LifecycleBadge } from './lifecycle-badge'
import type { Product } from './product'
import { productsRoute } from './routes'

export function Products() {
  const t = useText()
  const can = useCan()
  const search = productsRoute.useSearch()
  const columns = useColumns()
  const query = api.useQuery(
    'get',
    '/products',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  const create = can('product.create') && (
    <Button component={Link} to="/products/new">
      {t('product.create.menu')}
    </Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('product.title')} actions={create} />}>
      <DataTable
        id="products"
        label={t('product.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/products/$id', params: { id } })}
        query={query}
        search={search}
        searchPlaceholder={t('product.find')}
        exportPath="/products"
        empty={{ title: t('product.empty'), body: t('product.empty_why'), action: create }}
        count={(total) => t('product.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<Product>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'name', header: t('product.name'), cell: ({ name }) => name, sort: 'name' },
      { id: 'code', header: t('product.code'), cell: ({ code }) => <code>{code}</code>, sort: 'code', card: true },
      {
        id: 'lifecycle',
        header: t('product.lifecycle'),
        cell: (product) => <LifecycleBadge product={product} />,
        card: true,
      },
      { id: 'kind', header: t('product.kind'), cell: ({ kind }) => t(`product.kind.${kind}`) },
      { id: 'segment', header: t('product.segment'), cell: ({ segment }) => t(`product.segment.${segment}`) },
      { id: 'platform', header: t('product.platform'), cell: ({ platform }) => platform },
      { id: 'unit', header: t('product.unit'), cell: ({ unit }) => unit },
      {
        id: 'grace',
        header: t('product.grace_days'),
        cell: ({ expiry_policy }) => <Num value={expiry_policy.grace_days} />,
        align: 'end',
      },
      {
        id: 'created',
        header: t('product.created'),
        cell: ({ created_at }) => <Instant value={created_at} />,
        hidden: true,
      },
    ],
    [t],
  )
}
