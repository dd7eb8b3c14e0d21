import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { Day, Moment, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { StatusBadge } from '~/patterns/status-badge'
import { KIND_TONES, signed, type Transaction } from './transaction'

export function useTransactionColumns(): Column<Transaction>[] {
  const t = useText()
  const intl = useIntl()
  return useMemo(
    () => [
      { id: 'at', header: t('transaction.at'), cell: ({ at }) => <Moment value={at} />, sort: 'at' },
      {
        id: 'kind',
        header: t('transaction.kind'),
        cell: ({ kind }) => <StatusBadge tone={KIND_TONES[kind]}>{t(`transaction.kind.${kind}`)}</StatusBadge>,
        card: true,
      },
      {
        id: 'customer',
        header: t('transaction.customer'),
        cell: ({ customer }) => customer.company,
        card: true,
      },
      { id: 'product', header: t('transaction.product'), cell: ({ product }) => product.name },
      {
        id: 'units_change',
        header: t('transaction.units_change'),
        cell: ({ units_change }) => signed(units_change, intl.formatNumber),
        align: 'end',
      },
      { id: 'units', header: t('transaction.units'), cell: ({ units }) => <Num value={units} />, align: 'end' },
      {
        id: 'expires',
        header: t('transaction.expires'),
        cell: ({ expires_on }) => <Day value={expires_on} />,
      },
      { id: 'owner', header: t('transaction.owner'), cell: ({ owner }) => owner.company },
      { id: 'plan', header: t('transaction.plan'), cell: ({ service_plan }) => service_plan?.name },
      {
        id: 'created_by',
        header: t('transaction.created_by'),
        cell: ({ created_by: by }) => by.name || by.company || t('transaction.system'),
        hidden: true,
      },
      {
        id: 'change',
        header: t('transaction.change'),
        cell: ({ change }) => t(`transaction.change.${change}`),
        hidden: true,
      },
      {
        id: 'reference',
        header: t('transaction.reference'),
        cell: ({ reference }) => <code>{reference}</code>,
        hidden: true,
      },
    ],
    [t, intl],
  )
}
