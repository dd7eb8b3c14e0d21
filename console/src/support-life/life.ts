import type { Can, Permission } from '~/app/session'
import type { SupportRequest } from '~/support-request/request'

/** What can be done about a case that waits, ended too soon, or has to do with others. */
export type LifeAction =
  | 'macro'
  | 'contact'
  | 'more_time'
  | 'reopen'
  | 'link'
  | 'merge'
  | 'split'
  | 'tags'
  | 'recipients'

type Known = Pick<SupportRequest, 'status' | 'reopen_until' | 'merged_into_id'>

interface Rule {
  action: LifeAction
  permission: Permission
  when: (request: Known, now: Date) => boolean
}

const isOpen = ({ status }: Known) => status !== 'closed'

const RULES: readonly Rule[] = [
  { action: 'macro', permission: 'support_request.apply_macro', when: isOpen },
  { action: 'contact', permission: 'support_request.attempt_contact', when: isOpen },
  { action: 'more_time', permission: 'support_request.ask_more_time', when: isOpen },
  { action: 'reopen', permission: 'support_request.reopen', when: mayReopen },
  { action: 'link', permission: 'support_request.link', when: () => true },
  { action: 'merge', permission: 'support_request.merge', when: isOpen },
  { action: 'split', permission: 'support_request.split', when: isOpen },
  { action: 'tags', permission: 'support_request.tag', when: () => true },
  { action: 'recipients', permission: 'support_request.set_recipients', when: isOpen },
]

/** Until the time that was told at closing; what was merged goes on elsewhere (spec 04.10). */
export function mayReopen({ status, reopen_until, merged_into_id }: Known, now: Date): boolean {
  return (
    status === 'closed' && !merged_into_id && Boolean(reopen_until) && now.getTime() <= Date.parse(reopen_until ?? '')
  )
}

export function lifeActions(request: Known, can: Can, now: Date): LifeAction[] {
  return RULES.filter(({ permission, when }) => can(permission) && when(request, now)).map(({ action }) => action)
}

/** Words as they are kept: what somebody typed with capitals and spaces becomes a tag. */
export function asTag(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 30)
}
