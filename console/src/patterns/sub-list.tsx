import { useMediaQuery } from '@mantine/hooks'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { Cards } from './data-table/cards'
import type { Column } from './data-table/column'
import { Grid } from './data-table/grid'
import type { Page } from './data-table/table'
import { EmptyState } from './empty-state'
import { ErrorState } from './error-state'
import classes from './sub-list.module.css'

type RowLink = Pick<LinkProps, 'to' | 'params' | 'search'>

interface Props<Row> {
  label: string
  query: UseQueryResult<Page<Row>, unknown>
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  rowLink?: ((row: Row) => RowLink) | undefined
  empty: { title: string; body?: string; action?: React.ReactNode }
  /** The list that has all of them, where not all are shown here. */
  all?: RowLink
}

/** What belongs to the thing that a page is about: the first rows of a list, with the way to the rest. */
export function SubList<Row>({ label, query, columns, rowKey, rowLink, empty, all }: Props<Row>) {
  const t = useText()
  const small = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const page = query.data
  if (query.isError && !page) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (page?.items.length === 0) return <EmptyState {...empty} />
  const shown = columns.filter(({ hidden }) => !hidden)
  const view = { rows: page?.items ?? [], rowKey, rowLink, loading: query.isPending }
  return (
    <div className={classes.bleed}>
      {small ? (
        <Cards {...view} all={columns} />
      ) : (
        <Grid {...view} columns={shown} open={undefined} sort={undefined} label={label} />
      )}
      {page?.next_cursor && all && (
        <Link {...all} className={classes.more}>
          {t('patterns.sub_list.all', { total: page.total })}
        </Link>
      )}
    </div>
  )
}
