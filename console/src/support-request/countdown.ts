import type { SupportRequest } from './request'

export interface Deadline {
  /** Minutes until it is due, negative once it has passed. */
  minutes: number
  state: 'running' | 'near' | 'breached'
}

type Timed = Pick<SupportRequest, 'status' | 'created_at' | 'response_due_at' | 'responded_at'>

/** The awaited response of a request; undefined where none is awaited any more. */
export function deadline(request: Timed, now: Date): Deadline | undefined {
  if (!request.response_due_at || request.responded_at || request.status === 'closed') return undefined
  const due = Date.parse(request.response_due_at)
  const left = due - now.getTime()
  const whole = due - Date.parse(request.created_at)
  return {
    minutes: Math.trunc(left / 60_000),
    state: left < 0 ? 'breached' : left < whole / 4 ? 'near' : 'running',
  }
}

/** The two largest units: `2 d 3 h`, `1 h 5 min`, `12 min`. */
export function span(minutes: number): { days: number; hours: number; minutes: number } {
  const all = Math.abs(minutes)
  const days = Math.floor(all / 1440)
  const hours = Math.floor((all % 1440) / 60)
  return { days, hours, minutes: days > 0 ? 0 : all % 60 }
}
