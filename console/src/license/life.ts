export interface Life {
  /** Positions from 0 to 100 on the line. */
  today: number
  expiry: number
}

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)

/** Where today and the expiry stand between a license's start and the end of its grace. */
export function life(license: { starts_on: string; expires_on: string; grace_ends_on: string }, now: number): Life {
  const start = day(license.starts_on)
  const length = Math.max(1, day(license.grace_ends_on) - start)
  const place = (at: number) => Math.min(100, Math.max(0, (100 * (at - start)) / length))
  return { today: place(now), expiry: place(day(license.expires_on)) }
}
