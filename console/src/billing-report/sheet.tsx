import { useNavigate } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Money } from '~/patterns/cells'
import { LineSheet } from '~/usage-report/line-sheet'
import type { BillingReport } from './billing-report'
import { SheetRow } from './sheet-row'

interface Props {
  report: BillingReport
  /** Only lines without a price. */
  unpriced: boolean
  words: string | undefined
  /** The reader may type prices, margins and codes. */
  edits: boolean
}

/** The lines of a report as a spreadsheet. What is typed is saved when the cell is left. */
export function Sheet({ report, unpriced, words, edits }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const query = api.useInfiniteQuery(
    'get',
    '/billing-reports/{id}/lines',
    {
      params: {
        path: { id: report.id },
        query: { limit: 100, ...(words && { q: words }), ...(unpriced && { unpriced: true }) },
      },
    },
    { pageParamName: 'cursor', initialPageParam: '', getNextPageParam: (page) => page.next_cursor ?? undefined },
  )
  const search = (change: { q?: string; show?: string }) =>
    void navigate({
      to: '/billing-reports/$id',
      params: { id: report.id },
      search: { ...(words && { q: words }), ...(unpriced && { show: 'unpriced' }), ...change },
      replace: true,
    })
  const column = (
    name: 'customer' | 'product' | 'charged' | 'units' | 'unit_price' | 'margin' | 'promotion_code' | 'amount',
  ) => t(`billing_report.${name}`)
  return (
    <LineSheet
      query={query}
      words={words}
      show={{
        label: t('billing_report.show'),
        value: unpriced ? 'unpriced' : 'all',
        options: ['all', 'unpriced'].map((value) => ({ value, label: t(`billing_report.show.${value}`) })),
      }}
      onSearch={({ show, ...change }) => search({ ...change, ...(show && { show: show === 'all' ? '' : show }) })}
      texts={{
        lines: t('billing_report.lines_of'),
        find: t('billing_report.find_line'),
        more: t('billing_report.more'),
        empty: t('billing_report.no_line'),
        emptyWhy: t('billing_report.no_line_why'),
      }}
      columns={[
        { label: column('customer') },
        { label: column('product') },
        { label: column('charged') },
        { label: column('units'), align: 'end' },
        { label: column('unit_price'), align: 'end' },
        { label: column('margin'), align: 'end' },
        { label: column('promotion_code') },
        { label: column('amount'), align: 'end' },
        { label: '' },
      ]}
      row={(line) => <SheetRow key={line.position} report={report} line={line} edits={edits} />}
      totals={<Totals report={report} />}
    />
  )
}

/** Of the whole report, whatever is shown of it; pinned. */
function Totals({ report }: { report: BillingReport }) {
  const t = useText()
  return (
    <>
      <th scope="row" colSpan={4}>
        {t('billing_report.totals', { lines: report.lines })}
      </th>
      <td colSpan={3} data-align="end" data-label={t('billing_report.subtotal')}>
        <Money value={report.subtotal} />
      </td>
      <td data-align="end" data-label={t('billing_report.total')}>
        <strong>
          <Money value={report.total} />
        </strong>
      </td>
      <td />
    </>
  )
}
