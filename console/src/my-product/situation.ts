import type { Item } from '~/app/api/client'

export type License = Item<'/licenses'>

/** How a license stands for the company that uses it: its status, told apart where another sentence holds. */
export type Situation =
  | License['status']
  /** Runs, and is renewed by itself. */
  | 'renews'
  /** An evaluation that runs, and one that is over. */
  | 'trial'
  | 'trial_over'
  /** The product itself has ended. */
  | 'end_of_life'

type Standing = Pick<License, 'status' | 'version_type' | 'auto_renew_months'>

/** `endOfLife` is the last day on which the product can be used, `today` the day where the license is. */
export function situationOf(license: Standing, today: string, endOfLife?: string | null): Situation {
  const { status, version_type, auto_renew_months } = license
  const running = status === 'normal' || status === 'expiring_soon'
  if (status === 'expired' && endOfLife && endOfLife < today) return 'end_of_life'
  if (version_type === 'trial' && running) return 'trial'
  if (version_type === 'trial' && (status === 'grace' || status === 'expired')) return 'trial_over'
  return running && auto_renew_months > 0 ? 'renews' : status
}

const RENEWABLE: readonly License['status'][] = [
  'not_started',
  'not_activated',
  'normal',
  'expiring_soon',
  'grace',
  'expired',
  'frozen',
]

/** Full licenses alone are renewed, not before ninety days ahead, and not what was switched off. */
export function renewable(license: License, situation: Situation, today: string): boolean {
  return (
    license.version_type === 'full' &&
    situation !== 'end_of_life' &&
    RENEWABLE.includes(license.status) &&
    daysBetween(today, license.expires_on) <= 90
  )
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

export type Group = 'attention' | 'running' | 'ended'

/** What stops soonest stands first; what is over for good, last. */
const URGENCY: readonly Situation[] = ['frozen', 'grace', 'suspended', 'expired', 'trial_over', 'expiring_soon']
const OVER: readonly Situation[] = ['purged', 'disabled', 'end_of_life']
/** Days after which nobody is reminded of what has run out. */
const FORGOTTEN = 180

export function groupOf(license: License, situation: Situation, today: string): Group {
  if (OVER.includes(situation)) return 'ended'
  const since = daysBetween(license.grace_ends_on, today)
  if (situation === 'trial_over' || situation === 'expired') {
    return since > (situation === 'trial_over' ? 30 : FORGOTTEN) ? 'ended' : 'attention'
  }
  const { exceeded_allocation, possible_clone } = license.flags
  return URGENCY.includes(situation) || exceeded_allocation || possible_clone ? 'attention' : 'running'
}

export interface Ranked {
  license: License
  situation: Situation
}

/** By urgency, then by the day on which they run out; the newest first among those that have ended. */
export function ranked(entries: readonly Ranked[], group: Group): Ranked[] {
  const rank = ({ situation }: Ranked) => {
    const at = URGENCY.indexOf(situation)
    return at < 0 ? URGENCY.length : at
  }
  const byExpiry = (a: Ranked, b: Ranked) => a.license.expires_on.localeCompare(b.license.expires_on)
  return group === 'ended'
    ? entries.toSorted((a, b) => byExpiry(b, a))
    : entries.toSorted((a, b) => rank(a) - rank(b) || byExpiry(a, b))
}
