import type { Can } from '~/app/session'
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

/** From which states each is possible (spec 04.5). The server decides anyway. */
const FROM: Record<CaseAction, readonly Status[]> = {
  assign: OPEN,
  priority: OPEN,
  wait: ['in_progress'],
  resume: ['assigned', 'waiting_customer', 'waiting_engineering', 'solution_proposed'],
  propose_solution: ['in_progress'],
  confirm: ['solution_proposed'],
  close: OPEN,
}

const PERMISSION = {
  assign: 'support_request.assign',
  priority: 'support_request.prioritize',
  wait: 'support_request.wait',
  resume: 'support_request.resume',
  propose_solution: 'support_request.propose_solution',
  confirm: 'support_request.confirm',
  close: 'support_request.close',
} as const

export function legalActions(status: Status, can: Can): CaseAction[] {
  return (Object.keys(FROM) as CaseAction[]).filter(
    // Staff note a confirmation by closing; the button to confirm is the customer's.
    (action) => FROM[action].includes(status) && can(PERMISSION[action]) && !(action === 'confirm' && can(PERMISSION.close)),
  )
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
