import type { Item } from '~/app/api/client'

export type Attachment = Item<'/support-requests/{id}/attachments'>

/** 2 GiB: what the server takes. */
export const MOST = 2 * 1024 ** 3

export const contentOf = (request: string, attachment: string) =>
  `/api/v1/support-requests/${request}/attachments/${attachment}/content`

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A number of bytes as people say it: 1000 of one are one of the next. */
export function inUnits(bytes: number): { value: number; unit: (typeof UNITS)[number] } {
  let [value, step] = [bytes, 0]
  while (value >= 999.5 && step < UNITS.length - 1) {
    value /= 1000
    step += 1
  }
  const unit = UNITS[step] ?? 'byte'
  return { value: step === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10, unit }
}
