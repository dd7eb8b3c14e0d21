import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import type { TableSearch } from '~/patterns/data-table/search'
import { Countdown, RequestPriority } from './badges'
import classes from './desk.module.css'
import type { SupportRequest } from './request'

interface Props {
  requests: readonly SupportRequest[]
  open: string | undefined
  search: TableSearch
}

export function Queue({ requests, open, search }: Props) {
  const t = useText()
  return (
    <ul className={classes.list} aria-label={t('support_request.desk.queue')}>
      {requests.map((request) => (
        <li key={request.id}>
          <Link
            to="/desk"
            search={{ ...search, open: request.id } as never}
            className={classes.row}
            aria-current={request.id === open ? 'true' : undefined}
            data-row-link
            preload={false}
          >
            <span className={classes.rowHead}>
              <span className={classes.number}>{request.number}</span>
              <Countdown request={request} />
            </span>
            <span className={classes.subject}>{request.subject}</span>
            <span className={classes.rowFoot}>
              <span className={classes.company}>
                {request.customer.company} · {t(`support_request.status.${request.status}`)}
              </span>
              <RequestPriority priority={request.priority} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
