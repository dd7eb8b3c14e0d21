import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type LicensePool = Item<'/license-pools'>
export type Movement = Item<'/license-pools/{id}/movements'>
export type PoolRequest = Item<'/license-pool-requests'>
export type RequestStatus = PoolRequest['status']

type Amounts = Pick<LicensePool, 'allotted' | 'assigned' | 'remaining' | 'minimum'>

export const REQUEST_STATUSES: readonly RequestStatus[] = ['waiting', 'granted', 'declined']
export const REQUEST_TONES: Record<RequestStatus, Tone> = { waiting: 'blue', granted: 'green', declined: 'grey' }

/** Red: nothing left. Amber: less than the minimum that somebody set. */
export function poolTone({ remaining, minimum }: Pick<Amounts, 'remaining' | 'minimum'>): Tone {
  if (remaining <= 0) return 'red'
  return remaining < minimum ? 'amber' : 'green'
}

/** Where on the bar the minimum is reached: what may be assigned before it gets scarce. */
export function scarceFrom({ allotted, minimum }: Pick<Amounts, 'allotted' | 'minimum'>): number | undefined {
  return minimum > 0 && minimum < allotted ? allotted - minimum : undefined
}

/** Whether a request for so many units needs nobody's answer, as far as one's own pool tells. */
export function atOnce(
  {
    may_refill,
    enabled,
    allotted,
    request_cap,
  }: Pick<LicensePool, 'may_refill' | 'enabled' | 'allotted' | 'request_cap'>,
  units: number,
): boolean {
  return may_refill && enabled && allotted + units <= request_cap
}

/** What can still be taken away of a grant. */
export function undoable(
  { kind, units, undone }: Pick<Movement, 'kind' | 'units' | 'undone'>,
  remaining: number,
): number {
  return kind === 'added' ? Math.max(0, Math.min(units - undone, remaining)) : 0
}

export const poolLink = ({ id }: { id: string }) => ({ to: '/license-pools/$id' as const, params: { id } })
