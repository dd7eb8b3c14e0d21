import type { Can, Permission } from '~/app/session'
import type { Status } from './request'

export type CaseAction = 'assign' | 'priority' | 'wait' | 'resume' | 'propose_solution' | 'confirm' | 'close'

const OPEN: readonly Status[] = [
  'new',
  'assigned',
  'in_progress',
  'waiting_customer',
  'waiting_engineering',
  'solution_proposed',
]

interface Move {
  action: CaseAction
  permission: Permission
  /** From which states it is possible (spec 04.5). The server decides anyway. */
  from: readonly Status[]
}

const MOVES: readonly Move[] = [
  { action: 'assign', permission: 'support_request.assign', from: OPEN },
  { action: 'priority', permission: 'support_request.prioritize', from: OPEN },
  { action: 'wait', permission: 'support_request.wait', from: ['in_progress'] },
  {
    action: 'resume',
    permission: 'support_request.resume',
    from: ['assigned', 'waiting_customer', 'waiting_engineering', 'solution_proposed'],
  },
  { action: 'propose_solution', permission: 'support_request.propose_solution', from: ['in_progress'] },
  { action: 'confirm', permission: 'support_request.confirm', from: ['solution_proposed'] },
  { action: 'close', permission: 'support_request.close', from: OPEN },
]

export function legalActions(status: Status, can: Can): CaseAction[] {
  const legal = MOVES.filter(({ permission, from }) => from.includes(status) && can(permission)).map(
    ({ action }) => action,
  )
  // Staff note a confirmation by closing; the button to confirm is the customer's.
  return legal.includes('close') ? legal.filter((action) => action !== 'confirm') : legal
}

const LIKELIEST: Partial<Record<Status, CaseAction>> = {
  new: 'assign',
  assigned: 'resume',
  in_progress: 'propose_solution',
  waiting_customer: 'resume',
  waiting_engineering: 'resume',
  solution_proposed: 'close',
}

/** The one primary action of a case: for the customer there is only one at all. */
export function primaryAction(status: Status, legal: readonly CaseAction[]): CaseAction | undefined {
  if (legal.length === 1) return legal[0]
  const likeliest = LIKELIEST[status]
  return likeliest && legal.includes(likeliest) ? likeliest : undefined
}
