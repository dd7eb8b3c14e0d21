import type { Item } from '~/app/api/client'

export type SupportTarget = Item<'/support-targets'>
export type Target = SupportTarget['initial_response']

/** What a person types: an amount of a unit, or no such clock. */
export type Unit = 'clock_minutes' | 'clock_hours' | 'business_minutes' | 'business_hours' | 'business_days'
export const UNITS: readonly Unit[] = [
  'clock_minutes',
  'clock_hours',
  'business_minutes',
  'business_hours',
  'business_days',
]

const SECONDS: Record<Exclude<Unit, 'business_days'>, number> = {
  clock_minutes: 60,
  clock_hours: 3600,
  business_minutes: 60,
  business_hours: 3600,
}

/** A target in the largest unit in which it is a whole number. */
export function measured(target: Target): { unit: Unit; amount: number } {
  if ('business_days' in target) return { unit: 'business_days', amount: target.business_days }
  const clock = 'clock_time' in target
  const seconds = clock ? target.clock_time : target.business_time
  const hours = seconds % 3600 === 0
  const unit = clock ? (hours ? 'clock_hours' : 'clock_minutes') : hours ? 'business_hours' : 'business_minutes'
  return { unit, amount: Math.round(seconds / SECONDS[unit]) }
}

export function toTarget(unit: Unit, amount: number): Target {
  if (unit === 'business_days') return { business_days: amount }
  const seconds = amount * SECONDS[unit]
  return unit === 'clock_minutes' || unit === 'clock_hours' ? { clock_time: seconds } : { business_time: seconds }
}
