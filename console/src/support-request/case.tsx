import { getRouteApi } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { CaseActions } from './actions'
import { Attendants } from './attendants'
import { RequestPriority, RequestStatus } from './badges'
import classes from './case.module.css'
import { Conversation } from './conversation'
import { CaseFacts } from './facts'
import { useCase } from './use-case'

const route = getRouteApi('/shell/support-requests/$id')

/** One case on a page of its own: what was said and done, and what there is to know beside it. */
export function SupportCase() {
  const t = useText()
  const can = useCan()
  const desk = can('support_request.note')
  const { id } = route.useParams()
  const { request, entries, query, attendants } = useCase(id)
  return (
    <>
      <PageHeader
        title={request ? `${request.number} · ${request.subject}` : t('support_request.one')}
        parent={{
          label: t(desk ? 'support_request.desk.title' : 'support_request.title'),
          to: desk ? '/desk' : '/support-requests',
        }}
        status={
          request && (
            <>
              <RequestStatus status={request.status} />
              <RequestPriority priority={request.priority} />
              <Attendants attendants={attendants} />
            </>
          )
        }
        actions={request && <CaseActions key={request.id} request={request} />}
      />
      {request ? (
        <div className={classes.page}>
          <Conversation key={request.id} request={request} entries={entries} />
          <CaseFacts request={request} />
        </div>
      ) : (
        <PageBody>
          {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Loading />}
        </PageBody>
      )}
    </>
  )
}
