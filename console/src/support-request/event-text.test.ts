import { expect, test } from 'vitest'
import { eventText } from './event-text'
import messages from './messages.en.json'

const say = (kind: 'state' | 'priority' | 'assignment' | 'entitlement' | 'clock', detail: Record<string, unknown>) =>
  eventText({ kind, detail: detail as never })

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
  ])
    expect(Object.keys(messages)).toContain(text?.key)
})
