import { useMediaQuery } from '@mantine/hooks'
import type { UseQueryResult } from '@tanstack/react-query'
import { type LinkProps, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { remember, remembered } from '~/app/device'
import { useText } from '~/app/i18n/text'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Cards } from './cards'
import { type Column, visible } from './column'
import { type Facet, Facets } from './facets'
import { Grid } from './grid'
import { Paging, type Trail } from './paging'
import { useRowKeys } from './row-keys'
import { changed, type TableSearch, viewOf } from './search'
import classes from './table.module.css'
import { type Filter, Toolbar } from './toolbar'

export interface Page<Row> {
  items: Row[]
  next_cursor?: string | null
  total: number
  total_is_exact: boolean
}

export interface DataTableProps<Row, S extends TableSearch> {
  /** Names what this device remembers of the table: columns and saved views. */
  id: string
  /** What the rows are, for screen readers: 'Registration Keys'. */
  label: string
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Where a row leads: its page, or the same screen with `open` for its side panel. */
  rowLink?: ((row: Row) => Pick<LinkProps, 'to' | 'params' | 'search'>) | undefined
  /** `useQuery` of the list with `listQuery(search)` and `placeholderData: keepPreviousData`. */
  query: UseQueryResult<Page<Row>, unknown>
  /** The route's search (see `tableSearch`). */
  search: S
  filters?: readonly Filter[]
  /** Shown as chips above the list. */
  facet?: Facet
  /** Left out where the list has no words to search for. */
  searchPlaceholder?: string
  /** What was typed to what is asked for, such as a pasted key in its canonical form. */
  tidyQuery?: (typed: string) => string
  /** The list's path, for the export of all rows that the filters let through. */
  exportPath?: string | undefined
  /** Stands there while there are no rows at all; filtered to nothing has words of its own. */
  empty: { title: string; body: string; action?: ReactNode }
  /** Stands before each row, such as a box to choose it by. */
  lead?: (row: Row) => ReactNode
  /** The count in words: `t('registration_key.count', { total })`. */
  count: (total: number) => string
}

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')

/** A list of the API: server paging and sorting, all state in the URL, cards on a phone, keys for everything. */
export function DataTable<Row, S extends TableSearch>(props: DataTableProps<Row, S>) {
  const { id, label, columns, rowKey, rowLink, query, search, empty, facet } = props
  const t = useText()
  const navigate = useNavigate()
  const small = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const [chosen, setChosen] = useState(() => remembered(`columns.${id}`, isStrings))
  const region = useRef<HTMLDivElement>(null)
  const shown = visible(columns, chosen)
  useRowKeys(region)

  function go(change: Record<string, string | undefined>, options: { trail?: Trail; replace?: boolean } = {}) {
    void navigate({
      to: '.',
      search: () => changed(search, change) as never,
      replace: options.replace ?? false,
      state: (state) => ({ ...state, trail: options.trail }) as never,
    })
  }

  function choose(next: string[]) {
    remember(`columns.${id}`, next)
    setChosen(next)
  }

  const rows = query.data?.items ?? []
  const values = search as Record<string, string | undefined>
  const unfiltered = ['sort', ...(facet?.always ? [facet.name] : [])]
  const view = { columns: shown, rows, rowKey, rowLink, open: search.open, lead: props.lead }
  return (
    <div ref={region} className={classes.table}>
      {facet && <Facets facet={facet} value={values[facet.name]} onChoose={(value) => go({ [facet.name]: value })} />}
      <Toolbar {...props} shown={shown.map((column) => column.id)} onColumns={choose} onChange={go} />
      <div className={classes.region} aria-busy={query.isFetching} data-stale={query.isPlaceholderData || undefined}>
        {query.isError && !query.data ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : query.data && rows.length === 0 ? (
          <Nothing
            filtered={Object.keys(viewOf(search)).some((name) => !unfiltered.includes(name))}
            empty={empty}
            t={t}
          />
        ) : small ? (
          <Cards {...view} all={columns} loading={query.isPending} />
        ) : (
          <Grid {...view} loading={query.isPending} sort={search.sort} onSort={(sort) => go({ sort })} label={label} />
        )}
      </div>
      {query.data && rows.length > 0 && <Paging page={query.data} search={search} go={go} />}
    </div>
  )
}

function Nothing(props: {
  filtered: boolean
  empty: DataTableProps<never, TableSearch>['empty']
  t: ReturnType<typeof useText>
}) {
  const { filtered, empty, t } = props
  if (!filtered) return <EmptyState {...empty} />
  return <EmptyState title={t('patterns.table.nothing')} body={t('patterns.table.nothing_why')} />
}
