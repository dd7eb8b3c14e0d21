export interface Period {
  starts_on: string
  expires_on: string
}

export type Part = { id: 'start' | 'renewal' | 'today' | 'expiry' | 'grace'; day: string; at: number }

const DAY = 86_400_000
const place = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY

/**
 * Where the days of a license stand on a line from its first start to the end of its grace, in percent. `past` are the
 * periods that were followed by another one: their last days are where it was renewed. Today is left out where it
 * lies beyond either end.
 */
export function lifeLine(
  days: Period & { grace_ends_on: string },
  today: string,
  past: readonly Period[] = [],
): Part[] {
  const first = [days.starts_on, ...past.map(({ starts_on }) => starts_on)].sort()[0] ?? days.starts_on
  const from = place(first)
  const length = Math.max(place(days.grace_ends_on) - from, 1)
  const at = (day: string) => ((place(day) - from) / length) * 100
  const parts: Part[] = [{ id: 'start', day: first, at: 0 }]
  for (const { expires_on } of past) parts.push({ id: 'renewal', day: expires_on, at: at(expires_on) })
  const now = at(today)
  if (now >= 0 && now <= 100) parts.push({ id: 'today', day: today, at: now })
  parts.push({ id: 'expiry', day: days.expires_on, at: at(days.expires_on) })
  if (days.grace_ends_on !== days.expires_on) parts.push({ id: 'grace', day: days.grace_ends_on, at: 100 })
  return parts.sort((a, b) => a.at - b.at)
}

/** The day it is in a zone: `2026-05-03`. */
export function dayIn(zone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(now)
}
