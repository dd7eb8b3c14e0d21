import type { SupportRequest } from './request'

export interface Deadline {
  /** Minutes until it is due, negative once it has passed. */
  minutes: number
  state: 'running' | 'near' | 'breached'
}

type Timed = Pick<SupportRequest, 'status' | 'created_at' | 'next_due_at' | 'responded_at' | 'clock_mark'>

/** The next deadline of a request; undefined where none runs. Staff are told by the server what is near. */
export function deadline(request: Timed, now: Date): Deadline | undefined {
  const { next_due_at, status, created_at, responded_at, clock_mark } = request
  if (!next_due_at || status === 'closed') return undefined
  const due = Date.parse(next_due_at)
  const left = due - now.getTime()
  const near = (clock_mark && clock_mark !== 'none') || (!responded_at && left < (due - Date.parse(created_at)) / 4)
  return { minutes: Math.trunc(left / 60_000), state: left < 0 ? 'breached' : near ? 'near' : 'running' }
}

/** The two largest units: `2 d 3 h`, `1 h 5 min`, `12 min`. */
export function span(minutes: number): { days: number; hours: number; minutes: number } {
  const all = Math.abs(minutes)
  const days = Math.floor(all / 1440)
  const hours = Math.floor((all % 1440) / 60)
  return { days, hours, minutes: days > 0 ? 0 : all % 60 }
}
