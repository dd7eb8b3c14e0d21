import { expect, test } from 'vitest'
import { eventText } from './event-text'
import messages from './messages.en.json'
import type { Entry } from './request'

const say = (kind: Entry['kind'], detail: Record<string, unknown>) => eventText({ kind, detail: detail as never })

test('each kind of entry has its words', () => {
  expect(say('state', { after: { status: 'new' } })).toMatchObject({ key: 'support_request.event.opened' })
  expect(say('state', { before: { status: 'new' }, after: { status: 'closed' } })).toEqual({
    key: 'support_request.event.state',
    values: [['status', 'support_request.status.closed']],
  })
  expect(say('assignment', { after: { assignee: 'Ada Brandt' } })).toMatchObject({ name: 'Ada Brandt' })
  expect(say('clock', { event: 'answered', met: false })).toMatchObject({ key: 'support_request.event.missed' })
})

test('what a reader learns nothing from is left out', () => {
  expect(say('clock', { event: 'stopped', met: null })).toBeUndefined()
  expect(say('priority', {})).toBeUndefined()
})

test('the words exist', () => {
  for (const text of [
    say('entitlement', { overridden: true }),
    say('clock', { event: 'recomputed' }),
    say('priority', { before: { priority: 'p3' }, after: { priority: 'p2' } }),
    say('priority', { before: { priority: 'p1' }, after: { priority: 'p2' }, cause: 'call_not_confirmed' }),
    say('priority', { before: { priority: 'p1' }, after: { priority: 'p2' }, cause: 'no_contact_around_the_clock' }),
    say('priority', { before: { priority: 'p2' }, after: { priority: 'p1' }, cause: 'call_confirmed' }),
    say('priority', { before: { priority: 'p3' }, after: { priority: 'p2' }, cause: 'granted' }),
    say('priority', { event: 'asked', before: { priority: 'p3' }, asked: { priority: 'p2' } }),
    say('priority', { event: 'declined', asked: { priority: 'p2' } }),
    say('clock', { event: 'at_risk', clock: 'update' }),
    say('clock', { event: 'breached', clock: 'initial_response' }),
    say('call', { called_at: '2026-05-04T08:00:00Z' }),
    say('escalation', { event: 'requested' }),
    say('escalation', { event: 'accepted', owner: 'Ada Brandt' }),
    say('escalation', { event: 'declined' }),
    say('engineering', { event: 'handed_over' }),
    say('engineering', { event: 'message' }),
    say('engineering', { event: 'outcome', outcome: 'fixed' }),
  ])
    expect(Object.keys(messages)).toContain(text?.key)
})
