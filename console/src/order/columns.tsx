import { useMemo } from 'react'
import { useText } from '~/app/i18n/text'
import { Instant, Money, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import type { Order } from './order'
import { OrderStatus } from './order-status'

export function useOrderColumns(): Column<Order>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'number', header: t('order.number'), cell: (order) => order.number, sort: 'number' },
      {
        id: 'status',
        header: t('order.status'),
        cell: (order) => <OrderStatus status={order.status} />,
        card: true,
      },
      { id: 'kind', header: t('order.kind'), cell: (order) => t(`order.kind.${order.kind}`), card: true },
      {
        id: 'customer',
        header: t('order.customer'),
        cell: (order) => order.customer?.company ?? order.recipient_email,
        card: true,
      },
      { id: 'product', header: t('order.product'), cell: (order) => order.product_name },
      {
        id: 'units',
        header: t('order.units'),
        cell: (order) => <Num value={order.units} />,
        align: 'end',
        sort: 'units',
      },
      {
        id: 'total',
        header: t('order.total'),
        cell: (order) => <Money value={order.total} />,
        align: 'end',
        card: true,
      },
      { id: 'po', header: t('order.po_number'), cell: (order) => order.po_number },
      { id: 'owner', header: t('order.owner'), cell: (order) => order.owner.company, hidden: true },
      { id: 'reference', header: t('order.reference'), cell: (order) => order.reference, hidden: true },
      {
        id: 'created',
        header: t('order.created'),
        cell: (order) => <Instant value={order.created_at} />,
        sort: 'created_at',
      },
    ],
    [t],
  )
}
