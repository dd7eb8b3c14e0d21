import { useMemo } from 'react'
import { useText } from '~/app/i18n/text'
import { Day, Instant, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import type { RenewalRequest } from './request'
import { RequestStatus } from './request-status'

export function useRequestColumns(): Column<RenewalRequest>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'customer', header: t('renewal_request.customer'), cell: (request) => request.customer.company },
      {
        id: 'status',
        header: t('renewal_request.status'),
        cell: (request) => <RequestStatus status={request.status} />,
        card: true,
      },
      { id: 'product', header: t('renewal_request.product'), cell: (request) => request.product_name, card: true },
      {
        id: 'units',
        header: t('renewal_request.units'),
        cell: (request) => <Num value={request.units} />,
        align: 'end',
      },
      {
        id: 'expires',
        header: t('renewal_request.expires'),
        cell: (request) => <Day value={request.expires_on} />,
        sort: 'expires_on',
        card: true,
      },
      { id: 'contact', header: t('renewal_request.contact'), cell: (request) => request.contact_name },
      { id: 'owner', header: t('renewal_request.owner'), cell: (request) => request.owner.company },
      {
        id: 'created',
        header: t('renewal_request.created'),
        cell: (request) => <Instant value={request.created_at} />,
        sort: 'created_at',
      },
    ],
    [t],
  )
}
