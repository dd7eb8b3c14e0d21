import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Instant } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { LinkButton } from '~/patterns/link-button'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { LifecycleBadge } from '~/product/lifecycle-badge'
import { suitesRoute } from './routes'
import type { Suite } from './suite'

export function Suites() {
  const t = useText()
  const can = useCan()
  const search = suitesRoute.useSearch()
  const columns = useColumns()
  const query = api.useQuery(
    'get',
    '/suites',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  const create = can('suite.create') && <LinkButton to="/suites/new">{t('suite.create.menu')}</LinkButton>
  return (
    <ListLayout header={<PageHeader title={t('suite.title')} actions={create} />}>
      <DataTable
        id="suites"
        label={t('suite.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/suites/$id', params: { id } })}
        query={query}
        search={search}
        searchPlaceholder={t('suite.find')}
        exportPath="/suites"
        empty={{ title: t('suite.empty'), body: t('suite.empty_why'), action: create }}
        count={(total) => t('suite.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<Suite>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'name', header: t('suite.name'), cell: ({ name }) => name, sort: 'name' },
      { id: 'code', header: t('suite.code'), cell: ({ code }) => <code>{code}</code>, sort: 'code', card: true },
      {
        id: 'members',
        header: t('suite.members'),
        cell: ({ members }) => members.map(({ name }) => name).join(', '),
        card: true,
      },
      {
        id: 'lifecycle',
        header: t('suite.lifecycle'),
        cell: ({ end_of_sale }) => <LifecycleBadge product={{ end_of_sale, end_of_life: null }} />,
        card: true,
      },
      {
        id: 'created',
        header: t('suite.created'),
        cell: ({ created_at }) => <Instant value={created_at} />,
        hidden: true,
      },
    ],
    [t],
  )
}
