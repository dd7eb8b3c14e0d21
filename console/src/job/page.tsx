import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Moment } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Section } from '~/patterns/section'
import { CancelJob } from './cancel'
import { hasEnded, type Job, jobTitle } from './job'
import { JobState } from './job-state'
import { JobProgress } from './progress'
import { jobRoute } from './routes'
import { JobRows } from './rows'
import { useJob } from './use-job'

/** One job: how far it is, and what became of each row. It goes on when the page is left. */
export function JobPage() {
  const t = useText()
  const can = useCan()
  const { id } = jobRoute.useParams()
  const search = jobRoute.useSearch()
  const query = useJob(id)
  const job = query.data
  if (query.isError && !job) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader
        title={job ? jobTitle(job, t) : t('job.one')}
        parent={{ label: t('job.title'), to: '/jobs' }}
        status={job && <JobState state={job.state} />}
        actions={job && !hasEnded(job) && can('job.cancel') && <CancelJob job={job} />}
      />
      <PageBody>
        {!job && <Loading />}
        {job && (
          <>
            <JobProgress job={job} />
            <Section title={t('job.facts')}>
              <JobFacts job={job} />
            </Section>
            <Section title={t('job.rows.title')}>
              <JobRows job={job} search={search} />
            </Section>
          </>
        )}
      </PageBody>
    </>
  )
}

function JobFacts({ job }: { job: Job }) {
  const t = useText()
  return (
    <Facts
      facts={[
        { label: t('job.started_by'), value: job.started_by },
        { label: t('job.created'), value: <Moment value={job.created_at} /> },
        { label: t('job.finished'), value: job.finished_at && <Moment value={job.finished_at} /> },
      ]}
    />
  )
}
