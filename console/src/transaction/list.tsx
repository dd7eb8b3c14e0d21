import { Button, Group, Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { monthText } from '~/usage-report/month'
import { useTransactionColumns } from './columns'
import { lastMonths } from './months'
import { TransactionPanel } from './panel'
import { transactionsRoute } from './routes'
import { LINKED_FILTERS, subjectOf, TRANSACTION_KINDS } from './transaction'

const TO = '/transactions'

export function Transactions() {
  const t = useText()
  const intl = useIntl()
  const navigate = useNavigate()
  const search = transactionsRoute.useSearch()
  const columns = useTransactionColumns()
  const products = api.useQuery('get', '/products', { params: { query: { limit: 200 } } })
  const query = api.useQuery(
    'get',
    '/transactions',
    { params: { query: listQuery(search) as Record<string, string> & { limit: number } } },
    { placeholderData: keepPreviousData },
  )
  const { open, ...closed } = search
  const row = query.data?.items.find(({ id }) => id === open)
  const subject = subjectOf(search, query.data?.items[0])
  const wide = Object.fromEntries(
    Object.entries(closed).filter(([name]) => !LINKED_FILTERS.some((one) => one === name)),
  ) as typeof closed
  return (
    <ListLayout
      header={
        <>
          <PageHeader title={t('transaction.title')} />
          {subject.length > 0 && (
            <Group gap="sm" px={{ base: 16, sm: 24 }} pb="sm">
              <Text size="sm">{t('transaction.only', { subject: subject.join(' · ') })}</Text>
              <Button size="compact-sm" variant="default" component={Link} to={TO} search={wide as never}>
                {t('transaction.all')}
              </Button>
            </Group>
          )}
        </>
      }
      panel={
        row && (
          <TransactionPanel
            key={row.id}
            row={row}
            onClose={() => void navigate({ to: TO, search: closed, replace: true })}
          />
        )
      }
    >
      <DataTable
        id="transactions"
        label={t('transaction.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: TO, search: { ...closed, open: id } })}
        query={query}
        search={search}
        filters={[
          {
            name: 'kind',
            label: t('transaction.kind'),
            options: TRANSACTION_KINDS.map((value) => ({ value, label: t(`transaction.kind.${value}`) })),
          },
          {
            name: 'month',
            label: t('transaction.month'),
            options: lastMonths(new Date()).map((value) => ({ value, label: monthText(value, intl) })),
          },
          {
            name: 'product_code',
            label: t('transaction.product'),
            options: (products.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
          },
          {
            name: 'units_change',
            label: t('transaction.units'),
            options: (['more', 'fewer', 'same'] as const).map((value) => ({
              value,
              label: t(`transaction.units_change.${value}`),
            })),
          },
          {
            name: 'version_type',
            label: t('transaction.version'),
            options: (['full', 'trial', 'nfr'] as const).map((value) => ({
              value,
              label: t(`transaction.version.${value}`),
            })),
          },
        ]}
        searchPlaceholder={t('transaction.find')}
        exportPath="/transactions"
        empty={{ title: t('transaction.empty'), body: t('transaction.empty_why') }}
        count={(total) => t('transaction.count', { total })}
      />
    </ListLayout>
  )
}
