import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageHeader } from '~/patterns/page-header'
import { Decide } from './decide'
import { ExportReport } from './export-report'
import { monthText } from './month'
import { ReportStatus } from './report-status'
import { usageReportRoute } from './routes'
import { Sheet } from './sheet'
import classes from './sheet.module.css'
import { SubmitBar } from './submit-bar'
import { shownOf, type UsageReport } from './usage-report'

export function UsageReportPage() {
  const t = useText()
  const intl = useIntl()
  const { id } = usageReportRoute.useParams()
  const { show, q } = usageReportRoute.useSearch()
  const own = useSession().organization.id
  const can = useCan()
  const query = api.useQuery('get', '/usage-reports/{id}', { params: { path: { id } } })
  const report = query.data
  if (query.isError && !report) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const isOwn = report?.organization.id === own
  const isOpen = report?.status === 'preparing' || report?.status === 'rejected'
  const edits = isOwn && isOpen && can('usage_report.update')
  return (
    <div className={classes.page}>
      <PageHeader
        title={report ? `${report.organization.company}, ${monthText(report.month, intl)}` : t('usage_report.one')}
        parent={{ label: t('usage_report.title'), to: '/usage-reports' }}
        status={report && <ReportStatus status={report.status} />}
        actions={
          report && (
            <>
              <ExportReport
                label={t('usage_report.export')}
                path={`/usage-reports/${id}`}
                name={`usage-report-${report.month}.pdf`}
              />
              {report.status === 'under_review' && !isOwn && <Decide report={report} />}
            </>
          )
        }
      />
      {report ? (
        <>
          <Story report={report} own={edits} />
          <Sheet report={report} shown={shownOf(show)} words={q} edits={edits} />
          {edits && <SubmitBar report={report} />}
        </>
      ) : (
        <div className={classes.story}>
          <Loading />
        </div>
      )}
    </div>
  )
}

/** Where the report stands, in words. */
function Story({ report, own }: { report: UsageReport; own: boolean }) {
  const t = useText()
  return (
    <div className={classes.story}>
      <p>
        {t(`usage_report.words.${report.status}${own ? '.own' : ''}`)}{' '}
        {report.automatic && t('usage_report.words.automatic')}
      </p>
      {report.comment && (
        <blockquote className={classes.comment} data-tone={report.status === 'rejected' ? 'red' : undefined}>
          {report.comment}
        </blockquote>
      )}
    </div>
  )
}
