import { Button, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import { FindField } from '~/patterns/data-table/find-field'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import classes from './sheet.module.css'
import { SheetRow } from './sheet-row'
import { lineFilter, SHOWN, type Shown, type UsageReport } from './usage-report'

interface Props {
  report: UsageReport
  shown: Shown
  words: string | undefined
  /** The reader prepares it: charged units and comments can be typed. */
  edits: boolean
}

/** The lines of a report as a spreadsheet. What is typed is saved when the cell is left. */
export function Sheet({ report, shown, words, edits }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const query = api.useInfiniteQuery(
    'get',
    '/usage-reports/{id}/lines',
    { params: { path: { id: report.id }, query: { limit: 100, ...(words && { q: words }), ...lineFilter(shown) } } },
    { pageParamName: 'cursor', initialPageParam: '', getNextPageParam: (page) => page.next_cursor ?? undefined },
  )
  const lines = query.data?.pages.flatMap(({ items }) => items) ?? []
  const search = (change: { q?: string; show?: string }) =>
    void navigate({
      to: '/usage-reports/$id',
      params: { id: report.id },
      search: { ...(words && { q: words }), ...(shown !== 'all' && { show: shown }), ...change },
      replace: true,
    })
  return (
    <>
      <div className={classes.tools}>
        <FindField value={words ?? ''} placeholder={t('usage_report.find_line')} onFind={(q) => search({ q })} />
        <SegmentedControl
          aria-label={t('usage_report.show')}
          value={shown}
          onChange={(show) => search({ show })}
          data={SHOWN.map((value) => ({ value, label: t(`usage_report.show.${value}`) }))}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} aria-label={t('usage_report.lines')} tabIndex={0}>
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading />
        ) : lines.length === 0 ? (
          <EmptyState title={t('usage_report.no_line')} body={t('usage_report.no_line_why')} />
        ) : (
          <table className={classes.sheet}>
            <Head />
            <tbody>
              {lines.map((line) => (
                <SheetRow key={line.line} report={report} line={line} edits={edits && !line.corrects} />
              ))}
            </tbody>
            <Totals report={report} />
          </table>
        )}
        {query.hasNextPage && (
          <div className={classes.more}>
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('usage_report.more')}
            </Button>
          </div>
        )}
      </section>
    </>
  )
}

function Head() {
  const t = useText()
  return (
    <thead>
      <tr>
        <th scope="col">{t('usage_report.customer')}</th>
        <th scope="col">{t('usage_report.product')}</th>
        <th scope="col" data-align="end">
          {t('usage_report.provisioned')}
        </th>
        <th scope="col" data-align="end">
          {t('usage_report.used')}
        </th>
        <th scope="col">{t('usage_report.over_provisioned')}</th>
        <th scope="col" data-align="end">
          {t('usage_report.chargeable')}
        </th>
        <th scope="col">{t('usage_report.comment')}</th>
      </tr>
    </thead>
  )
}

/** Of the whole report, whatever is shown of it; pinned. */
function Totals({ report }: { report: UsageReport }) {
  const t = useText()
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t('usage_report.totals', { lines: report.lines })}
        </th>
        <td data-align="end" data-label={t('usage_report.provisioned')}>
          <Num value={report.provisioned} />
        </td>
        <td data-align="end" data-label={t('usage_report.used')}>
          <Num value={report.used} />
        </td>
        <td data-label={t('usage_report.over_provisioned')}>
          {report.marked > 0 && t('usage_report.marked_count', { count: report.marked })}
        </td>
        <td data-align="end" data-label={t('usage_report.chargeable')}>
          <strong>
            <Num value={report.chargeable} />
          </strong>
        </td>
        <td data-label={t('usage_report.comment')}>
          {report.unexplained > 0 && t('usage_report.submit.missing', { count: report.unexplained })}
        </td>
      </tr>
    </tfoot>
  )
}
