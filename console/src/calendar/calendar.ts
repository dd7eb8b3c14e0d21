import type { Answer } from '~/app/api/client'

export type Calendar = Answer<'/calendars/{id}'>
export type Interval = { from: string; to: string }

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type DayName = (typeof DAYS)[number]

/** 4 May 2026 was a Monday: the days' names come from there, in any language. */
export function dayName(day: DayName, locale: string, weekday: 'short' | 'long'): string {
  const date = new Date(Date.UTC(2026, 4, 4 + DAYS.indexOf(day)))
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(date)
}

/** `09:00–18:30`, as it stands in the calendar. */
export function hours(intervals: readonly Interval[]): string {
  return intervals.map(({ from, to }) => `${from.slice(0, 5)}–${to.slice(0, 5)}`).join(', ')
}

type Weekly = Partial<Record<DayName, Interval[] | null>>

/** Neighboring days with the same hours in one line: `Mon–Fri 09:00–18:30`. */
export function weekInWords(weekly: Weekly, locale: string): string {
  const groups: { first: DayName; last: DayName; hours: string }[] = []
  for (const day of DAYS) {
    const open = hours(weekly[day] ?? [])
    const before = groups.at(-1)
    if (before?.hours === open) before.last = day
    else groups.push({ first: day, last: day, hours: open })
  }
  return groups
    .filter((group) => group.hours !== '')
    .map(({ first, last, hours: open }) => {
      const name = (day: DayName) => dayName(day, locale, 'short')
      return `${first === last ? name(first) : `${name(first)}–${name(last)}`} ${open}`
    })
    .join(' · ')
}

/** What was typed to the minutes of a target: `90`, `4:30`, `4 h`, `2h 15`; undefined if it is none. */
export function minutesOf(typed: string): number | undefined {
  const text = typed.trim().toLowerCase()
  if (/^\d+$/.test(text)) return Number(text)
  const [, hour, minute = '0'] = /^(\d+)\s*(?:h|:)\s*(\d{1,2})?\s*(?:m|min)?$/.exec(text) ?? []
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute)
}

/**
 * A local date and time of a zone as an instant with its offset, which is what the API takes. In an hour that comes
 * twice it is the first pass.
 */
export function instantIn(zone: string, local: string): string | undefined {
  const wall = Date.parse(`${local}Z`)
  if (Number.isNaN(wall)) return undefined
  // The offsets of the day before and the day after: no zone changes its clocks twice within two days.
  for (const day of [-1, 1]) {
    const offset = offsetAt(zone, wall + day * 86_400_000)
    if (offsetAt(zone, wall - offset * 60_000) === offset) return `${local}:00${signed(offset)}`
  }
  return `${local}:00${signed(offsetAt(zone, wall))}`
}

/** Minutes east of UTC at an instant. */
function offsetAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hour = '0', minute = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hour) * 60 + Number(minute))
}

function signed(minutes: number): string {
  const all = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(all / 60))}:${two(all % 60)}`
}
