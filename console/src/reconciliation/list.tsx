import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { api, type Item } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { Money, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { ExportMenu } from '~/patterns/data-table/export-menu'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { StatusBadge } from '~/patterns/status-badge'
import { monthText } from '~/usage-report/month'
import classes from '~/usage-report/sheet.module.css'
import { pastMonths } from '~/usage-report/usage-report'
import { CompareButton } from './compare'
import { reconciliationRoute } from './routes'

type Row = Item<'/reconciliations/{month}'>

export function Reconciliation() {
  const t = useText()
  const intl = useIntl()
  const search = reconciliationRoute.useSearch()
  const columns = useColumns()
  const months = pastMonths(new Date())
  const { month: wanted, ...asked } = search
  const { exceptions, ...rest } = listQuery(asked)
  const month = wanted ?? months[0] ?? ''
  const query = api.useQuery(
    'get',
    '/reconciliations/{month}',
    { params: { path: { month }, query: { ...rest, ...(exceptions === 'true' && { exceptions: true }) } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <ListLayout
      header={
        <PageHeader
          title={`${t('reconciliation.title')}, ${monthText(month, intl)}`}
          actions={
            <>
              <ExportMenu path={`/reconciliations/${month}`} search={asked} disabled={query.data?.items.length === 0} />
              <CompareButton month={month} />
            </>
          }
        />
      }
    >
      <DataTable
        id="reconciliation"
        label={t('reconciliation.title')}
        columns={columns}
        rowKey={({ partner, customer, product_id }) => `${partner.id} ${customer.id} ${product_id}`}
        query={query}
        search={search}
        filters={[
          {
            name: 'month',
            label: t('reconciliation.month'),
            options: months.map((value) => ({ value, label: monthText(value, intl) })),
          },
          {
            name: 'exceptions',
            label: t('reconciliation.exceptions'),
            options: [{ value: 'true', label: t('reconciliation.exceptions.true') }],
          },
        ]}
        searchPlaceholder={t('reconciliation.find')}
        empty={{ title: t('reconciliation.empty'), body: t('reconciliation.empty_why') }}
        count={(total) => t('reconciliation.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<Row>[] {
  const t = useText()
  const can = useCan()
  const sees = can('billing_report.read')
  const traces = can('transaction.list')
  const own = useSession().organization.id
  return useMemo(() => {
    const units = (id: 'pool_units' | 'provisioned' | 'used'): Column<Row> => ({
      id,
      header: t(`reconciliation.${id}`),
      cell: (row) => <Num value={row[id]} />,
      align: 'end',
    })
    const bills: Column<Row>[] = [
      {
        id: 'charged_to_partner',
        header: t('reconciliation.charged_to_partner'),
        cell: ({ charged_to_partner: charged }) => charged != null && <Num value={charged} />,
        align: 'end',
      },
      {
        id: 'amount',
        header: t('reconciliation.amount'),
        cell: ({ amount }) => amount && <Money value={amount} />,
        align: 'end',
      },
    ]
    const transactions: Column<Row> = {
      id: 'transactions',
      header: t('reconciliation.transactions'),
      cell: ({ customer, product_id }) => (
        <Link to="/transactions" search={{ customer_id: customer.id, product_id }}>
          {t('reconciliation.transactions')}
        </Link>
      ),
      card: true,
    }
    return [
      {
        id: 'customer',
        header: t('reconciliation.customer'),
        cell: ({ customer, partner }) => (
          <>
            {customer.company}
            {partner.id !== own && <span className={classes.quiet}>{partner.company}</span>}
          </>
        ),
        sort: 'customer',
      },
      { id: 'product', header: t('reconciliation.product'), cell: ({ product_name: name }) => name, card: true },
      {
        id: 'exceptions',
        header: t('reconciliation.exceptions'),
        cell: ({ exceptions }) =>
          exceptions.length === 0 ? (
            <span className={classes.quiet}>{t('reconciliation.no_exception')}</span>
          ) : (
            exceptions.map((one) => (
              <StatusBadge key={one} tone="amber">
                {t(`reconciliation.exception.${one}`)}
              </StatusBadge>
            ))
          ),
        sort: 'exceptions',
        card: true,
      },
      units('pool_units'),
      units('provisioned'),
      units('used'),
      {
        id: 'charged_by_partner',
        header: t('reconciliation.charged_by_partner'),
        cell: ({ charged_by_partner: charged }) => <Num value={charged} />,
        align: 'end',
        sort: 'charged_by_partner',
      },
      ...(sees ? bills : []),
      ...(traces ? [transactions] : []),
    ]
  }, [t, sees, traces, own])
}
