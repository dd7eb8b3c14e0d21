import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type Escalation = Item<'/escalations'>

export const STATUS_TONES: Record<Escalation['status'], Tone> = {
  requested: 'amber',
  accepted: 'blue',
  declined: 'grey',
  ended: 'grey',
}
export const STATUSES = Object.keys(STATUS_TONES) as Escalation['status'][]
export const LEVELS: readonly Escalation['level'][] = ['cse', 'senior', 'engineering', 'management']

/** Where it may go: as high as was asked for, or higher. */
export function levelsFrom(level: Escalation['level']): Escalation['level'][] {
  return LEVELS.slice(LEVELS.indexOf(level))
}
