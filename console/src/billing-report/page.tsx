import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageHeader } from '~/patterns/page-header'
import { ExportReport } from '~/usage-report/export-report'
import { monthText } from '~/usage-report/month'
import classes from '~/usage-report/sheet.module.css'
import { type BillingReport, isOpen } from './billing-report'
import { Decide } from './decide'
import { EditReport } from './edit-report'
import { BillingStatus } from './report-status'
import { billingReportRoute } from './routes'
import { Sheet } from './sheet'
import { SubmitBar } from './submit-bar'

export function BillingReportPage() {
  const t = useText()
  const intl = useIntl()
  const { id } = billingReportRoute.useParams()
  const { show, q } = billingReportRoute.useSearch()
  const own = useSession().organization.id
  const can = useCan()
  const query = api.useQuery('get', '/billing-reports/{id}', { params: { path: { id } } })
  const report = query.data
  if (query.isError && !report) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const isOwn = report?.organization.id === own
  const edits = report !== undefined && isOwn && isOpen(report) && can('billing_report.update')
  return (
    <div className={classes.page}>
      <PageHeader
        title={report ? `${report.organization.company}, ${monthText(report.month, intl)}` : t('billing_report.one')}
        parent={{ label: t('billing_report.title'), to: '/billing-reports' }}
        status={report && <BillingStatus status={report.status} />}
        actions={
          report && (
            <>
              <ExportReport
                label={t('billing_report.export')}
                path={`/billing-reports/${id}`}
                name={`${report.number ?? 'billing-report'}-${report.month}.pdf`}
              />
              {edits && <EditReport report={report} />}
              {report.status === 'submitted' && !isOwn && <Decide report={report} />}
            </>
          )
        }
      />
      {report ? (
        <>
          <Story report={report} own={edits} />
          <Sheet report={report} unpriced={show === 'unpriced'} words={q} edits={edits} />
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

/** Where the report stands, in words, and what the two sides said. */
function Story({ report, own }: { report: BillingReport; own: boolean }) {
  const t = useText()
  return (
    <div className={classes.story}>
      <p>
        {t(`billing_report.words.${report.status}${own ? '.own' : ''}`)}{' '}
        {report.number && t('billing_report.words.number', { number: report.number })}{' '}
        {report.po_number && t('billing_report.words.po_number', { number: report.po_number })}
      </p>
      {report.comment && <blockquote className={classes.comment}>{report.comment}</blockquote>}
      {report.answer && (
        <blockquote className={classes.comment} data-tone={report.status === 'returned' ? 'red' : undefined}>
          {report.answer}
        </blockquote>
      )}
    </div>
  )
}
