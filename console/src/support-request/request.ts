import type { Item } from '~/app/api/client'
import type { paths } from '~/app/api/schema'
import type { Tone } from '~/patterns/status-badge'

export type SupportRequest = Item<'/support-requests'>
export type Entry = Item<'/support-requests/{id}/timeline'>
/** One of its deadlines. */
export type SupportClock = Item<'/support-requests/{id}/clocks'>
export type Status = SupportRequest['status']
export type Priority = SupportRequest['priority']
/** How long ago it was opened. */
export type Age = NonNullable<NonNullable<paths['/support-requests']['get']['parameters']['query']>['age']>
export type Category = SupportRequest['category']
export type CloseReason = NonNullable<SupportRequest['close_reason']>

export const STATUS_TONES: Record<Status, Tone> = {
  new: 'blue',
  assigned: 'blue',
  in_progress: 'blue',
  waiting_customer: 'amber',
  waiting_engineering: 'amber',
  solution_proposed: 'green',
  closed: 'grey',
}
export const STATUSES = Object.keys(STATUS_TONES) as Status[]

export const PRIORITY_TONES: Record<Priority, Tone> = { p1: 'red', p2: 'amber', p3: 'blue', p4: 'grey' }
export const PRIORITIES = Object.keys(PRIORITY_TONES) as Priority[]

export const AGES: readonly Age[] = ['day', 'three_days', 'week', 'month', 'older']
/** The worst that was told of the clocks. */
export const MARKS = ['at_risk', 'breached'] as const
export type Mark = (typeof MARKS)[number]

export const CATEGORIES: readonly Category[] = ['product', 'threat', 'licensing', 'account', 'feature_request']

/** Open whatever runs or has lapsed, and about no product. */
export const ALWAYS_OPEN: readonly Category[] = ['licensing', 'account']

/** The version that a change is made against: a stale one is stopped by the server. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })
