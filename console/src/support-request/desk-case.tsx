import { Button } from '@mantine/core'
import { useText } from '~/app/i18n/text'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { CaseActions } from './actions'
import { Attendants } from './attendants'
import { RequestPriority, RequestStatus } from './badges'
import { Conversation } from './conversation'
import classes from './desk.module.css'
import { CaseFacts } from './facts'
import { useCase } from './use-case'

/** The two panes beside the queue. */
export function DeskCase({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useText()
  const { request, entries, query, attendants } = useCase(id)
  if (!request) {
    return (
      <div className={classes.nothing}>
        {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Loading />}
      </div>
    )
  }
  return (
    <>
      <div className={classes.case}>
        <header className={classes.caseHead}>
          <Button variant="subtle" color="gray" size="compact-sm" className={classes.back} onClick={onBack}>
            {t('support_request.desk.back')}
          </Button>
          <div className={classes.caseTitle}>
            <h2>
              <span className={classes.number}>{request.number}</span> {request.subject}
            </h2>
            <RequestStatus status={request.status} />
            <RequestPriority priority={request.priority} />
            <Attendants attendants={attendants} />
          </div>
          <div className={classes.caseActions}>
            <CaseActions request={request} />
          </div>
        </header>
        <Conversation request={request} entries={entries} />
      </div>
      <CaseFacts request={request} />
    </>
  )
}
