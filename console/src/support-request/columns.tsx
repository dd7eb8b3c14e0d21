import { useMemo } from 'react'
import { useText } from '~/app/i18n/text'
import { RelativeTime } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { Countdown, RequestPriority, RequestStatus } from './badges'
import type { SupportRequest } from './request'

/** `company`: for those who see the requests of more than one. */
export function useRequestColumns(company: boolean): Column<SupportRequest>[] {
  const t = useText()
  return useMemo(() => {
    const columns: Column<SupportRequest>[] = [
      { id: 'number', header: t('support_request.number'), cell: (request) => request.number },
      { id: 'subject', header: t('support_request.subject'), cell: (request) => request.subject, card: true },
      {
        id: 'status',
        header: t('support_request.status'),
        cell: (request) => <RequestStatus status={request.status} />,
        card: true,
      },
      {
        id: 'priority',
        header: t('support_request.priority'),
        cell: (request) => <RequestPriority priority={request.priority} />,
      },
      {
        id: 'due',
        header: t('support_request.response'),
        cell: (request) => <Countdown request={request} />,
        sort: 'response_due_at',
      },
      { id: 'product', header: t('support_request.product'), cell: (request) => request.product?.name },
      { id: 'company', header: t('support_request.company'), cell: (request) => request.customer.company },
      { id: 'assignee', header: t('support_request.assignee'), cell: (request) => request.assignee?.name },
      {
        id: 'updated',
        header: t('support_request.updated'),
        cell: (request) => <RelativeTime value={request.updated_at} />,
        sort: 'updated_at',
      },
      {
        id: 'created',
        header: t('support_request.created'),
        cell: (request) => <RelativeTime value={request.created_at} />,
        sort: 'created_at',
        hidden: true,
      },
    ]
    return columns.filter(({ id }) => company || id !== 'company')
  }, [t, company])
}
