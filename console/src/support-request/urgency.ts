import type { Can, Permission } from '~/app/session'
import type { SupportRequest } from './request'

/** What can be done about how urgent a case is, and who else works on it. */
export type UrgentAction =
  | 'confirm_call'
  | 'request_priority'
  | 'decline_priority'
  | 'escalate'
  | 'hand_over'
  | 'report_outcome'

type Known = Pick<
  SupportRequest,
  'status' | 'priority' | 'responded_at' | 'response_due_at' | 'call_required' | 'priority_asked'
>

interface Rule {
  action: UrgentAction
  permission: Permission
  when: (request: Known, now: Date) => boolean
}

const RULES: readonly Rule[] = [
  { action: 'confirm_call', permission: 'support_request.confirm_call', when: ({ call_required }) => call_required },
  {
    action: 'decline_priority',
    permission: 'support_request.decline_priority',
    when: ({ priority_asked }) => Boolean(priority_asked),
  },
  // Staff who choose the priority need not ask for it.
  { action: 'request_priority', permission: 'support_request.request_priority', when: () => true },
  { action: 'escalate', permission: 'support_request.escalate', when: mayEscalate },
  {
    action: 'hand_over',
    permission: 'support_request.hand_over_to_engineering',
    when: ({ status }) => status === 'in_progress',
  },
  {
    action: 'report_outcome',
    permission: 'support_request.report_engineering_outcome',
    when: ({ status }) => status === 'waiting_engineering',
  },
]

/** Time must have been allowed: the first answer came or is late. A P1 needs none of that (spec 04.6). */
function mayEscalate({ priority, responded_at, response_due_at }: Known, now: Date): boolean {
  return (
    priority === 'p1' ||
    Boolean(responded_at) ||
    (Boolean(response_due_at) && Date.parse(response_due_at ?? '') <= now.getTime())
  )
}

export function urgentActions(request: Known, can: Can, now: Date): UrgentAction[] {
  if (request.status === 'closed') return []
  return RULES.filter(({ permission, when }) => can(permission) && when(request, now))
    .map(({ action }) => action)
    .filter((action) => action !== 'request_priority' || !can('support_request.prioritize'))
}
