import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Loading } from '~/patterns/loading'
import type { Column } from './column'
import classes from './table.module.css'

interface Props<Row> {
  all: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowLink?: ((row: Row) => Pick<LinkProps, 'to' | 'params' | 'search'>) | undefined
  loading: boolean
  lead?: ((row: Row) => ReactNode) | undefined
}

/** The same rows on a phone: what names each, and two more fields. */
export function Cards<Row>({ all, rows, rowKey, rowLink, loading, lead }: Props<Row>) {
  const [title, ...rest] = all
  const lines = rest.filter(({ card }) => card)
  if (loading || !title) {
    return (
      <div className={classes.waiting}>
        <Loading lines={9} />
      </div>
    )
  }
  return (
    <ul className={classes.cards}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={lead && classes.led}>
          {lead?.(row)}
          {rowLink ? (
            <Link {...rowLink(row)} className={classes.card} data-row-link preload={false}>
              <Fields title={title} lines={lines} row={row} />
            </Link>
          ) : (
            <div className={classes.card}>
              <Fields title={title} lines={lines} row={row} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Fields<Row>({ title, lines, row }: { title: Column<Row>; lines: readonly Column<Row>[]; row: Row }) {
  return (
    <>
      <span className={classes.cardTitle}>{title.cell(row)}</span>
      {lines.map(({ id, header, cell }) => {
        const content = cell(row)
        // Nothing to say, or nothing to do with this row.
        if (content === false || content === null || content === undefined) return null
        return (
          <span key={id} className={classes.cardLine}>
            <span className={classes.cardLabel}>{header}</span>
            <span>{content}</span>
          </span>
        )
      })}
    </>
  )
}
