import { expect, test } from 'vitest'
import { legalActions, primaryAction } from './moves'
import { STATUSES } from './request'

const everything = () => true
const customer = (permission: string | undefined) =>
  permission === 'support_request.confirm' || permission === 'support_request.reply'

test('the moves are the arrows of the spec', () => {
  expect(legalActions('new', everything)).toEqual(['assign', 'priority', 'close'])
  expect(legalActions('in_progress', everything)).toEqual(['assign', 'priority', 'wait', 'propose_solution', 'close'])
  expect(legalActions('solution_proposed', everything)).toEqual(['assign', 'priority', 'resume', 'close'])
  expect(legalActions('closed', everything)).toEqual([])
})

test('a customer confirms a proposed solution and does nothing else', () => {
  for (const status of STATUSES)
    expect(legalActions(status, customer)).toEqual(status === 'solution_proposed' ? ['confirm'] : [])
  expect(primaryAction('solution_proposed', ['confirm'])).toBe('confirm')
})

test('the likeliest is offered first where it is possible', () => {
  expect(primaryAction('new', legalActions('new', everything))).toBe('assign')
  expect(primaryAction('new', ['priority', 'close'])).toBeUndefined()
})
