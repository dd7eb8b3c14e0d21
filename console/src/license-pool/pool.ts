import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type LicensePool = Item<'/license-pools'>

type Amounts = Pick<LicensePool, 'allotted' | 'assigned' | 'remaining' | 'minimum'>

/** Red: nothing left. Amber: less than the minimum that somebody set. */
export function poolTone({ remaining, minimum }: Pick<Amounts, 'remaining' | 'minimum'>): Tone {
  if (remaining <= 0) return 'red'
  return remaining < minimum ? 'amber' : 'green'
}

/** Where on the bar the minimum is reached: what may be assigned before it gets scarce. */
export function scarceFrom({ allotted, minimum }: Pick<Amounts, 'allotted' | 'minimum'>): number | undefined {
  return minimum > 0 && minimum < allotted ? allotted - minimum : undefined
}
