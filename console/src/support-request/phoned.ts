export const PHONE_ANSWERS = ['inoperable', 'business_critical', 'no_workaround', 'around_the_clock'] as const

/** What a caller answered; nothing is sent unless somebody is calling. */
export interface Phoned extends Record<(typeof PHONE_ANSWERS)[number], boolean> {
  calling: boolean
  name: string
  phone: string
}

export const NOBODY_CALLS: Phoned = {
  calling: false,
  inoperable: false,
  business_critical: false,
  no_workaround: false,
  around_the_clock: false,
  name: '',
  phone: '',
}

/** The body's `phone`, or nothing. */
export function phoned({ calling, around_the_clock, name, phone, ...answers }: Phoned) {
  if (!calling) return {}
  return { phone: { ...answers, ...(around_the_clock && { contact: { name, phone, around_the_clock } }) } }
}
