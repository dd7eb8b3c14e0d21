import { expect, test } from 'vitest'
import { urgentActions } from './urgency'

const request = {
  status: 'in_progress',
  priority: 'p3',
  responded_at: null,
  response_due_at: '2026-05-04T12:00:00Z',
  call_required: false,
  priority_asked: null,
} as const
const everything = () => true
const customer = (permission: string | undefined) =>
  permission === 'support_request.request_priority' || permission === 'support_request.escalate'
const before = new Date('2026-05-04T11:59:59Z')
const after = new Date('2026-05-04T12:00:00Z')

test('a customer asks for a priority at any time, and escalates once the first answer came or is late', () => {
  expect(urgentActions(request, customer, before)).toEqual(['request_priority'])
  expect(urgentActions(request, customer, after)).toEqual(['request_priority', 'escalate'])
  expect(urgentActions({ ...request, responded_at: '2026-05-04T09:00:00Z' }, customer, before)).toContain('escalate')
  expect(urgentActions({ ...request, priority: 'p1' }, customer, before)).toContain('escalate')
})

test('staff confirm a call that is awaited and answer a priority that is asked for', () => {
  expect(urgentActions(request, everything, before)).toEqual(['hand_over'])
  expect(urgentActions({ ...request, call_required: true }, everything, before)).toContain('confirm_call')
  const asked = { priority: 'p2', business_impact: 'x', asked_at: '2026-05-04T09:00:00Z' } as const
  expect(urgentActions({ ...request, priority_asked: asked }, everything, before)).toContain('decline_priority')
  expect(urgentActions({ ...request, status: 'waiting_engineering' }, everything, before)).toContain('report_outcome')
})

test('nothing is urgent about a closed case', () => {
  expect(urgentActions({ ...request, status: 'closed' }, everything, after)).toEqual([])
})
