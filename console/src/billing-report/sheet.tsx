import { Button, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Money } from '~/patterns/cells'
import { FindField } from '~/patterns/data-table/find-field'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import classes from '~/usage-report/sheet.module.css'
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
  const lines = query.data?.pages.flatMap(({ items }) => items) ?? []
  const search = (change: { q?: string; show?: string }) =>
    void navigate({
      to: '/billing-reports/$id',
      params: { id: report.id },
      search: { ...(words && { q: words }), ...(unpriced && { show: 'unpriced' }), ...change },
      replace: true,
    })
  return (
    <>
      <div className={classes.tools}>
        <FindField value={words ?? ''} placeholder={t('billing_report.find_line')} onFind={(q) => search({ q })} />
        <SegmentedControl
          aria-label={t('billing_report.show')}
          value={unpriced ? 'unpriced' : 'all'}
          onChange={(show) => search({ show: show === 'all' ? '' : show })}
          data={['all', 'unpriced'].map((value) => ({ value, label: t(`billing_report.show.${value}`) }))}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} aria-label={t('billing_report.lines_of')} tabIndex={0}>
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading />
        ) : lines.length === 0 ? (
          <EmptyState title={t('billing_report.no_line')} body={t('billing_report.no_line_why')} />
        ) : (
          <table className={classes.sheet}>
            <Head />
            <tbody>
              {lines.map((line) => (
                <SheetRow key={line.position} report={report} line={line} edits={edits} />
              ))}
            </tbody>
            <Totals report={report} />
          </table>
        )}
        {query.hasNextPage && (
          <div className={classes.more}>
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('billing_report.more')}
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
        <th scope="col">{t('billing_report.customer')}</th>
        <th scope="col">{t('billing_report.product')}</th>
        <th scope="col">{t('billing_report.charged')}</th>
        <th scope="col" data-align="end">
          {t('billing_report.units')}
        </th>
        <th scope="col" data-align="end">
          {t('billing_report.unit_price')}
        </th>
        <th scope="col" data-align="end">
          {t('billing_report.margin')}
        </th>
        <th scope="col">{t('billing_report.promotion_code')}</th>
        <th scope="col" data-align="end">
          {t('billing_report.amount')}
        </th>
        <td />
      </tr>
    </thead>
  )
}

/** Of the whole report, whatever is shown of it; pinned. */
function Totals({ report }: { report: BillingReport }) {
  const t = useText()
  return (
    <tfoot>
      <tr>
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
      </tr>
    </tfoot>
  )
}
