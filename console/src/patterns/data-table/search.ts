/** The state of a table, as it stands in the URL: whoever gets the link sees the same rows. */
export type TableSearch = {
  q?: string
  /** A field of the API, `-` before it for descending. */
  sort?: string
  cursor?: string
  /** The id of the row whose detail is open. */
  open?: string
}

export type Search<Filter extends string = string> = TableSearch & { [F in Filter]?: string }

const OWN = ['q', 'sort', 'cursor', 'open'] as const

/** A route's `validateSearch`: keeps the table's own names and the given filters, as non-empty text. */
export function tableSearch<Filter extends string>(filters: readonly Filter[]) {
  const names: readonly string[] = [...OWN, ...filters]
  return (raw: Record<string, unknown>): Search<Filter> => {
    const kept = names.flatMap((name) => {
      const value = raw[name]
      if (typeof value === 'number' || typeof value === 'boolean') return [[name, String(value)]]
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    })
    return Object.fromEntries(kept) as Search<Filter>
  }
}

/** What the API's list is asked for: everything but the open row. */
export function listQuery<S extends TableSearch>({ open: _, ...search }: S): Omit<S, 'open'> & { limit: number } {
  return { ...search, limit: 50 }
}

/** The search after a change. Whatever changes which rows there are leads back to the first page. */
export function changed<S extends TableSearch>(search: S, change: Partial<Record<string, string | undefined>>): S {
  const next: Record<string, string | undefined> = { ...search, cursor: undefined, open: undefined, ...change }
  return Object.fromEntries(
    Object.entries(next).filter(([, value]) => value !== undefined && value !== ''),
  ) as unknown as S
}

/** A header's click: ascending, descending, then the server's own order again. */
export function nextSort(current: string | undefined, field: string): string | undefined {
  if (current === field) return `-${field}`
  return current === `-${field}` ? undefined : field
}

/** The part of a search that a saved view keeps. */
export function viewOf(search: TableSearch): Record<string, string> {
  const { cursor: _cursor, open: _open, ...view } = search
  return view as Record<string, string>
}
