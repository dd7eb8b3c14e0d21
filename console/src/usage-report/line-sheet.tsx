import { Button, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { FindField } from '~/patterns/data-table/find-field'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import classes from './sheet.module.css'

/** The lines' pages, as far as they are loaded. */
interface Lines<Line> {
  data: { pages: { items: Line[] }[] } | undefined
  error: unknown
  isError: boolean
  isPending: boolean
  hasNextPage: boolean
  isFetchingNextPage: boolean
  refetch: () => unknown
  fetchNextPage: () => unknown
}

interface Props<Line> {
  query: Lines<Line>
  words: string | undefined
  show: { label: string; value: string; options: { value: string; label: string }[] }
  onSearch: (change: { q?: string; show?: string }) => void
  texts: { lines: string; find: string; more: string; empty: string; emptyWhy: string }
  /** What stands above the columns; numbers are at their end. */
  columns: { label: string; align?: 'end' }[]
  row: (line: Line) => ReactNode
  totals: ReactNode
}

/** The lines of a report as a spreadsheet, with what finds them above and the report's totals pinned below. */
export function LineSheet<Line>({ query, words, show, onSearch, texts, columns, row, totals }: Props<Line>) {
  const lines = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <div className={classes.tools}>
        <FindField value={words ?? ''} placeholder={texts.find} onFind={(q) => onSearch({ q })} />
        <div className={classes.show}>
          <SegmentedControl
            aria-label={show.label}
            value={show.value}
            onChange={(value) => onSearch({ show: value })}
            data={show.options}
          />
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} aria-label={texts.lines} tabIndex={0}>
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : query.isPending ? (
          <div className={classes.more}>
            <Loading />
          </div>
        ) : lines.length === 0 ? (
          <EmptyState title={texts.empty} body={texts.emptyWhy} />
        ) : (
          <table className={classes.sheet}>
            <thead>
              <tr>
                {columns.map(({ label, align }) =>
                  label ? (
                    <th key={label} scope="col" data-align={align}>
                      {label}
                    </th>
                  ) : (
                    <td key={label} />
                  ),
                )}
              </tr>
            </thead>
            <tbody>{lines.map(row)}</tbody>
            <tfoot>
              <tr>{totals}</tr>
            </tfoot>
          </table>
        )}
        {query.hasNextPage && (
          <div className={classes.more}>
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {texts.more}
            </Button>
          </div>
        )}
      </section>
    </>
  )
}
