import type { ReactNode } from 'react'

export interface Column<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** The API's field to sort by. Without it the header is plain. */
  sort?: string
  /** Numbers stand right. */
  align?: 'end'
  /** Not shown until chosen. */
  hidden?: boolean
  /** Stands on a phone's card. The first column always does; choose two more. */
  card?: boolean
}

/** The columns to show: what was chosen on this device, else all but the hidden ones; the first one always. */
export function visible<Row>(columns: readonly Column<Row>[], chosen: readonly string[] | undefined): Column<Row>[] {
  return columns.filter(({ id, hidden }, index) => index === 0 || (chosen ? chosen.includes(id) : !hidden))
}
