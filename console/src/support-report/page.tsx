import { keepPreviousData } from '@tanstack/react-query'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { ExportMenu } from '~/patterns/data-table/export-menu'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { SubList } from '~/patterns/sub-list'
import { Chart } from './chart'
import { Filters } from './filters'
import { useMeasures } from './measures'
import { type Grouping, isReport, type ReportName, reportQuery } from './report'
import classes from './report.module.css'
import { supportReportsRoute } from './routes'
import { useWords } from './words'

/** The reports of the support desk: filters, the drawn figures, the table. */
export function SupportReports() {
  const t = useText()
  const can = useCan()
  const search: Record<string, string | undefined> = supportReportsRoute.useSearch()
  const report = isReport(search.report) ? search.report : 'responses'
  const asked = reportQuery(search)
  const path = `/support-reports/${report}` as const
  return (
    <>
      <PageHeader
        title={t('support_report.title')}
        actions={can('support_report.export') && <ExportMenu path={path} search={asked as never} disabled={false} />}
      />
      <PageBody>
        <Filters search={search} />
        <p className={classes.what}>{t(`support_report.${report}.what`)}</p>
        <Report key={report} report={report} search={search} />
      </PageBody>
    </>
  )
}

function Report({ report, search }: { report: ReportName; search: Record<string, string | undefined> }) {
  const t = useText()
  const asked = reportQuery(search)
  const by: Grouping = asked.by ?? 'month'
  const words = useWords(by)
  const { columns, series } = useMeasures(report, by, words)
  const path = `/support-reports/${report}` as const
  const keep = { placeholderData: keepPreviousData }
  const query = api.useQuery('get', path, { params: { query: asked } }, keep)
  const total = api.useQuery('get', path, { params: { query: { ...asked, by: 'total' } } }, keep)
  const rows = query.data?.items ?? []
  const page = query.data && {
    ...query.data,
    items: [...rows, ...(rows.length > 1 ? (total.data?.items ?? []) : [])],
  }
  return (
    <>
      {rows.length > 0 && (
        <div className={classes.charts}>
          {series.map(({ id, label, value, text, whole }) => (
            <Chart
              key={id}
              label={label}
              whole={whole}
              alone={series.length === 1}
              bars={rows.map((row) => ({
                key: row.key,
                name: words.short(row.key),
                value: value(row),
                text: text(row),
              }))}
            />
          ))}
        </div>
      )}
      <SubList
        label={t(`support_report.${report}`)}
        query={{ ...query, data: page } as never}
        columns={columns}
        rowKey={({ key }) => key}
        empty={{ title: t('support_report.empty'), body: t('support_report.empty_why') }}
      />
    </>
  )
}
