import { expect, test } from 'vitest'
import { deadline, span } from './countdown'

const request = {
  status: 'new' as const,
  created_at: '2026-05-04T08:00:00Z',
  response_due_at: '2026-05-04T12:00:00Z',
  responded_at: null,
}
const at = (time: string) => deadline(request, new Date(`2026-05-04T${time}Z`))

test('the last quarter is near, and what has passed is breached', () => {
  expect(at('08:30:00')).toEqual({ minutes: 210, state: 'running' })
  expect(at('11:00:00')).toEqual({ minutes: 60, state: 'running' })
  expect(at('11:00:01')).toEqual({ minutes: 59, state: 'near' })
  expect(at('12:00:00')).toEqual({ minutes: 0, state: 'near' })
  expect(at('12:10:00')).toEqual({ minutes: -10, state: 'breached' })
})

test('what is answered or closed awaits nothing', () => {
  const now = new Date('2026-05-04T13:00:00Z')
  expect(deadline({ ...request, responded_at: '2026-05-04T09:00:00Z' }, now)).toBeUndefined()
  expect(deadline({ ...request, status: 'closed' }, now)).toBeUndefined()
  expect(deadline({ ...request, response_due_at: null }, now)).toBeUndefined()
})

test('two units are enough', () => {
  expect(span(1440 * 2 + 61)).toEqual({ days: 2, hours: 1, minutes: 0 })
  expect(span(-65)).toEqual({ days: 0, hours: 1, minutes: 5 })
})
