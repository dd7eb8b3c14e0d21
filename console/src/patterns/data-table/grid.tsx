import { Skeleton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import type { Column } from './column'
import { nextSort } from './search'
import classes from './table.module.css'

interface Props<Row> {
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowLink?: ((row: Row) => Pick<LinkProps, 'to' | 'params' | 'search'>) | undefined
  open: string | undefined
  loading: boolean
  sort: string | undefined
  /** Left out where the server has one order only. */
  onSort?: (sort: string | undefined) => void
  label: string
  lead?: ((row: Row) => ReactNode) | undefined
}

export function Grid<Row>({ columns, rows, rowKey, rowLink, open, loading, sort, onSort, label, lead }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      <table className={classes.grid}>
        <thead>
          <tr>
            {lead && <td className={classes.lead} />}
            {columns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {loading && <Placeholder columns={columns.length} />}
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={classes.row}
              data-open={rowKey(row) === open || undefined}
              data-plain={!rowLink || undefined}
              onClick={rowLink && followLink}
            >
              {lead && <td className={classes.lead}>{lead(row)}</td>}
              {columns.map(({ id, cell, align }, index) => (
                <td key={id} data-align={align}>
                  {index === 0 && rowLink ? (
                    <Link {...rowLink(row)} className={classes.link} data-row-link preload={false}>
                      {cell(row)}
                    </Link>
                  ) : (
                    cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Head<Row>(props: {
  column: Column<Row>
  sort: string | undefined
  onSort: ((sort: string | undefined) => void) | undefined
}) {
  const { column, sort, onSort } = props
  const field = column.sort
  if (field === undefined || !onSort) {
    return (
      <th scope="col" data-align={column.align}>
        {column.header}
      </th>
    )
  }
  const order = sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : undefined
  const Arrow = order === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" data-align={column.align} aria-sort={order}>
      <button type="button" className={classes.sort} onClick={() => onSort(nextSort(sort, field))}>
        {column.header}
        <Arrow size={14} aria-hidden data-on={order !== undefined || undefined} />
      </button>
    </th>
  )
}

function Placeholder({ columns }: { columns: number }) {
  const cells = Array.from({ length: columns }, (_, column) => `cell-${column}`)
  return Array.from({ length: 8 }, (_, row) => `row-${row}`).map((row) => (
    <tr key={row}>
      {cells.map((cell, index) => (
        <td key={cell}>
          <Skeleton height={12} width={index === 0 ? 180 : 88} />
        </td>
      ))}
    </tr>
  ))
}

/** A click anywhere in a row is a click on its link, unless it was meant for something else or marks text. */
function followLink(event: MouseEvent<HTMLTableRowElement>) {
  const target = event.target as HTMLElement
  if (target.closest('a, button, input, label') || getSelection()?.toString()) return
  event.currentTarget.querySelector<HTMLElement>('[data-row-link]')?.click()
}
