import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useSession } from '~/app/session'
import { useRowKeys } from '~/patterns/data-table/row-keys'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageHeader } from '~/patterns/page-header'
import classes from './desk.module.css'
import { DeskCase } from './desk-case'
import { Queue } from './queue'
import { QueueFilters } from './queue-filters'
import type { SupportRequest } from './request'
import { deskRoute } from './routes'

/** More than fits a day's work; what is awaited soonest comes first. */
const SHOWN = 200

/** The support desk: the queue by the next deadline, the case beside it. */
export function Desk() {
  const t = useText()
  const { person } = useSession()
  const navigate = useNavigate()
  const search = deskRoute.useSearch()
  const region = useRef<HTMLDivElement>(null)
  const { open, whose, q, status, priority, tag } = search
  const query = api.useQuery(
    'get',
    '/support-requests',
    {
      params: {
        query: {
          limit: SHOWN,
          ...(q && { q }),
          ...(status && { status: status as SupportRequest['status'] }),
          ...(priority && { priority: priority as SupportRequest['priority'] }),
          ...(whose === undefined && { assignee: person.id }),
          ...(whose === 'nobody' && { unassigned: true }),
          ...(whose === 'watched' && { watched: true }),
          ...(tag && { tag }),
          // A state that was chosen says it; else what is done is out of the way.
          ...(!status && { open: true }),
        },
      },
    },
    { placeholderData: keepPreviousData, refetchInterval: 20_000 },
  )
  useRowKeys(region)
  const rows = query.data?.items
  return (
    <>
      <PageHeader title={t('support_request.desk.title')} />
      <div className={classes.desk} data-open={open !== undefined || undefined}>
        <div className={classes.queue}>
          <QueueFilters search={search} count={rows?.length} />
          <div ref={region} className={classes.rows}>
            {query.isError && !query.data ? (
              <ErrorState error={query.error} onRetry={() => void query.refetch()} />
            ) : !rows ? (
              <Loading lines={9} />
            ) : rows.length === 0 ? (
              <EmptyState title={t('support_request.desk.empty')} body={t('support_request.desk.empty_why')} />
            ) : (
              <Queue requests={rows} open={open} search={search} />
            )}
          </div>
        </div>
        {open ? (
          <DeskCase
            key={open}
            id={open}
            onBack={() => void navigate({ to: '/desk', search: { ...search, open: undefined } as never })}
          />
        ) : (
          <div className={classes.nothing}>{t('support_request.desk.choose')}</div>
        )}
      </div>
    </>
  )
}
