import { useNavigate } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import { LineSheet } from './line-sheet'
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
  const search = (change: { q?: string; show?: string }) =>
    void navigate({
      to: '/usage-reports/$id',
      params: { id: report.id },
      search: { ...(words && { q: words }), ...(shown !== 'all' && { show: shown }), ...change },
      replace: true,
    })
  const column = (
    name: 'customer' | 'product' | 'provisioned' | 'used' | 'over_provisioned' | 'chargeable' | 'comment',
  ) => t(`usage_report.${name}`)
  return (
    <LineSheet
      query={query}
      words={words}
      show={{
        label: t('usage_report.show'),
        value: shown,
        options: SHOWN.map((value) => ({ value, label: t(`usage_report.show.${value}`) })),
      }}
      onSearch={search}
      texts={{
        lines: t('usage_report.lines'),
        find: t('usage_report.find_line'),
        more: t('usage_report.more'),
        empty: t('usage_report.no_line'),
        emptyWhy: t('usage_report.no_line_why'),
      }}
      columns={[
        { label: column('customer') },
        { label: column('product') },
        { label: column('provisioned'), align: 'end' },
        { label: column('used'), align: 'end' },
        { label: column('over_provisioned') },
        { label: column('chargeable'), align: 'end' },
        { label: column('comment') },
      ]}
      row={(line) => <SheetRow key={line.line} report={report} line={line} edits={edits && !line.corrects} />}
      totals={<Totals report={report} />}
    />
  )
}

/** Of the whole report, whatever is shown of it; pinned. */
function Totals({ report }: { report: UsageReport }) {
  const t = useText()
  return (
    <>
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
    </>
  )
}
