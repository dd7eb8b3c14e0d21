import type { Body } from '~/app/api/client'
import type { Permission } from '~/app/session'
import { CLOSE_REASONS, CONSENT } from '~/support-request/dialogs'
import type { CloseReason, Priority } from '~/support-request/request'

export type Sent = Body<'/support-request-changes', 'post'>
export type Change = Sent['change']
export type Verb = Change['do']

/** What each of them asks for besides `support_request.change_many`. */
export const VERBS: readonly { verb: Verb; permission: Permission }[] = [
  { verb: 'assign', permission: 'support_request.assign' },
  { verb: 'tag', permission: 'support_request.tag' },
  { verb: 'untag', permission: 'support_request.tag' },
  { verb: 'prioritize', permission: 'support_request.prioritize' },
  { verb: 'apply_macro', permission: 'support_request.apply_macro' },
  { verb: 'close', permission: 'support_request.close' },
]

/** What is typed, for whichever verb. */
export interface Typed {
  person_id: string
  tags: string[]
  priority: Priority
  /** Of the priority. */
  why: string
  reason: CloseReason
  customer_consent: string
  macro_id: string
}

export const EMPTY: Typed = {
  person_id: '',
  tags: [],
  priority: 'p2',
  why: '',
  reason: CLOSE_REASONS[0] ?? 'confirmed',
  customer_consent: '',
  macro_id: '',
}

/** The field that the verb cannot do without and that is empty. */
export function missing(verb: Verb, typed: Typed): keyof Typed | undefined {
  if (verb === 'assign' && !typed.person_id) return 'person_id'
  if ((verb === 'tag' || verb === 'untag') && typed.tags.length === 0) return 'tags'
  if (verb === 'prioritize' && !typed.why.trim()) return 'why'
  if (verb === 'apply_macro' && !typed.macro_id) return 'macro_id'
  const consent = CONSENT.includes(typed.reason) && !typed.customer_consent.trim()
  return verb === 'close' && consent ? 'customer_consent' : undefined
}

/** What the server is asked to do with each. */
export function changeOf(verb: Verb, typed: Typed): Change {
  const { person_id, tags, priority, why, reason, customer_consent, macro_id } = typed
  switch (verb) {
    case 'assign':
      return { do: verb, person_id }
    case 'tag':
    case 'untag':
      return { do: verb, tags }
    case 'prioritize':
      return { do: verb, priority, reason: why }
    case 'close':
      return { do: verb, reason, ...(CONSENT.includes(reason) && { customer_consent }) }
    case 'apply_macro':
      return { do: verb, macro_id }
  }
}
