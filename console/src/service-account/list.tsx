import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Instant, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { Health, type ServiceAccount } from './health'
import { serviceAccountsRoute } from './routes'

const PATH = '/service-accounts'

/** The customers that somebody looks after. */
export function ServiceAccounts() {
  const t = useText()
  const search = serviceAccountsRoute.useSearch()
  const columns = useColumns()
  const query = api.useQuery(
    'get',
    PATH,
    { params: { query: listQuery(search) as never } },
    { placeholderData: keepPreviousData, refetchInterval: 60_000 },
  )
  return (
    <ListLayout header={<PageHeader title={t('service_account.title')} />}>
      <DataTable
        id="service-accounts"
        label={t('service_account.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/service-accounts/$id', params: { id } })}
        query={query}
        search={search}
        filters={[
          {
            name: 'support_offering',
            label: t('service_account.offering'),
            options: ['standard', 'premium'].map((value) => ({
              value,
              label: t(`support_request.offering.${value}`),
            })),
          },
        ]}
        searchPlaceholder={t('service_account.find')}
        exportPath={PATH}
        empty={{ title: t('service_account.empty'), body: t('service_account.empty_why') }}
        count={(total) => t('service_account.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<ServiceAccount>[] {
  const t = useText()
  return useMemo(() => {
    const figure = (id: string, header: string, value: (row: ServiceAccount) => number): Column<ServiceAccount> => ({
      id,
      header,
      cell: (row) => <Num value={value(row)} />,
      align: 'end',
    })
    const priority = (name: 'p1' | 'p2') =>
      figure(
        name,
        name.toUpperCase(),
        ({ priorities }) => priorities.find((at) => at.priority === name)?.open.total ?? 0,
      )
    return [
      {
        id: 'company',
        header: t('service_account.company'),
        cell: ({ company }) => company,
        sort: 'company',
      },
      {
        id: 'country',
        header: t('service_account.place'),
        cell: ({ city, country }) => `${city}, ${country}`,
        hidden: true,
      },
      {
        id: 'offering',
        header: t('service_account.offering'),
        cell: ({ support_offering }) => t(`support_request.offering.${support_offering}`),
      },
      { ...figure('open', t('service_account.open'), ({ open }) => open.total), card: true },
      priority('p1'),
      priority('p2'),
      figure('breached', t('service_account.breached'), ({ open }) => open.breached),
      figure('escalations', t('service_account.escalations'), ({ escalations }) => escalations),
      {
        id: 'health',
        header: t('service_account.health'),
        cell: (account) => <Health account={account} />,
        card: true,
      },
      {
        id: 'contract',
        header: t('service_account.contract'),
        cell: ({ contract_ends_at }) => contract_ends_at && <Instant value={contract_ends_at} />,
      },
      { id: 'manager', header: t('service_account.manager'), cell: ({ service_manager }) => service_manager.name },
    ]
  }, [t])
}
