import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { useChosen } from '~/bulk/use-chosen'
import { useRowKeys } from '~/patterns/data-table/row-keys'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageHeader } from '~/patterns/page-header'
import { askedOf } from '~/saved-view/view'
import { ChangeBar } from '~/support-change/bar'
import type { Verb } from '~/support-change/change'
import { ChangeStep } from '~/support-change/step'
import classes from './desk.module.css'
import { DeskCase } from './desk-case'
import { Queue } from './queue'
import { QueueFilters } from './queue-filters'
import { deskRoute } from './routes'

/** More than fits a day's work; what is awaited soonest comes first. */
const SHOWN = 200

/** The support desk: the queue by the next deadline, the case beside it. */
export function Desk() {
  const t = useText()
  const can = useCan()
  const chosen = useChosen()
  const [doing, setDoing] = useState<Verb>()
  const navigate = useNavigate()
  const search = deskRoute.useSearch()
  const region = useRef<HTMLDivElement>(null)
  const { open } = search
  const { filters, ...words } = askedOf(search)
  const query = api.useQuery(
    'get',
    '/support-requests',
    { params: { query: { limit: SHOWN, ...words, ...(filters as object) } } },
    { placeholderData: keepPreviousData, refetchInterval: 20_000 },
  )
  useRowKeys(region)
  const rows = query.data?.items
  if (doing) return <ChangeStep verb={doing} ids={chosen.ids} onBack={() => setDoing(undefined)} />
  const many = can('support_request.change_many')
  return (
    <>
      <PageHeader title={t('support_request.desk.title')} />
      <div className={classes.desk} data-open={open !== undefined || undefined}>
        <div className={classes.queue}>
          <QueueFilters search={search} count={rows?.length} />
          {many && rows && rows.length > 0 && (
            <ChangeBar chosen={chosen} page={rows.map(({ id }) => id)} onDo={setDoing} />
          )}
          <div ref={region} className={classes.rows}>
            {query.isError && !query.data ? (
              <ErrorState error={query.error} onRetry={() => void query.refetch()} />
            ) : !rows ? (
              <Loading lines={9} />
            ) : rows.length === 0 ? (
              <EmptyState title={t('support_request.desk.empty')} body={t('support_request.desk.empty_why')} />
            ) : (
              <Queue requests={rows} open={open} search={search} chosen={many ? chosen : undefined} />
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
