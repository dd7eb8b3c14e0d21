import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import type { Chosen } from '~/bulk/use-chosen'
import type { TableSearch } from '~/patterns/data-table/search'
import { Countdown, RequestPriority } from './badges'
import classes from './desk.module.css'
import type { SupportRequest } from './request'

interface Props {
  requests: readonly SupportRequest[]
  open: string | undefined
  search: TableSearch
  /** Absent for those who change one at a time. */
  chosen: Chosen | undefined
}

export function Queue({ requests, open, search, chosen }: Props) {
  const t = useText()
  return (
    <ul className={classes.list} aria-label={t('support_request.desk.queue')}>
      {requests.map((request) => (
        <li key={request.id} className={chosen && classes.choice}>
          {chosen && (
            <Checkbox
              size="md"
              aria-label={t('support_change.choose', { number: request.number })}
              checked={chosen.has(request.id)}
              onChange={() => chosen.toggle(request.id)}
            />
          )}
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
