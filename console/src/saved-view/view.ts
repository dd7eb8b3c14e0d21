import type { Body, Item } from '~/app/api/client'
import type { Search } from '~/patterns/data-table/search'

export type SavedView = Item<'/saved-views'>
type Filters = NonNullable<Body<'/saved-views', 'post'>['filters']>

/** What stands in the address of the queue. */
export type QueueSearch = Search<'whose' | 'status' | 'priority' | 'tag' | 'clock' | 'age' | 'assignee'>

export interface Asked {
  q?: string
  sort?: string
  filters: Filters
}

/** What the list is asked for. Without a word about whose they are, one's own; without one about the state, what is open. */
export function askedOf(search: QueueSearch): Asked {
  const { whose, q, sort, status, priority, tag, clock, age, assignee } = search
  const filters = {
    ...(whose === undefined && { mine: true }),
    ...(whose === 'nobody' && { unassigned: true }),
    ...(whose === 'watched' && { watched: true }),
    ...(whose === 'all' && assignee && { assignee }),
    ...(status ? { status } : { open: true }),
    ...(priority && { priority }),
    ...(tag && { tag }),
    ...(clock && { clock }),
    ...(age && { age }),
  } as Filters
  return { ...(q && { q }), ...(sort && { sort }), filters }
}

function whoseOf(filters: Filters): QueueSearch['whose'] {
  if (filters.mine) return undefined
  if (filters.unassigned) return 'nobody'
  return filters.watched ? 'watched' : 'all'
}

/** The address of a view: the same state as a link. */
export function searchOf({ q, sort, filters }: Pick<SavedView, 'q' | 'sort' | 'filters'>): QueueSearch {
  const whose = whoseOf(filters)
  const { status, priority, tag, clock, age, assignee } = filters
  const search = { whose, q, sort, status, priority, tag, clock, age, ...(whose === 'all' && { assignee }) }
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as QueueSearch
}

/** Whether a search shows what a view does; the open case is no part of either. */
export function shows(search: QueueSearch, view: Pick<SavedView, 'q' | 'sort' | 'filters'>): boolean {
  const words = ({ open: _, cursor: __, ...rest }: QueueSearch) => JSON.stringify(Object.entries(rest).sort())
  return words(search) === words(searchOf(view))
}
