import { expect, test } from 'vitest'
import { deadline, span } from './countdown'

const request = {
  status: 'new' as const,
  created_at: '2026-05-04T08:00:00Z',
  next_due_at: '2026-05-04T12:00:00Z',
  responded_at: null,
  clock_mark: null,
}
const at = (time: string) => deadline(request, new Date(`2026-05-04T${time}Z`))

test('the last quarter is near, and what has passed is breached', () => {
  expect(at('08:30:00')).toEqual({ minutes: 210, state: 'running' })
  expect(at('11:00:00')).toEqual({ minutes: 60, state: 'running' })
  expect(at('11:00:01')).toEqual({ minutes: 59, state: 'near' })
  expect(at('12:00:00')).toEqual({ minutes: 0, state: 'near' })
  expect(at('12:10:00')).toEqual({ minutes: -10, state: 'breached' })
})

test('what is owed next counts after the first answer too, near once the server says so', () => {
  const later = { ...request, responded_at: '2026-05-04T08:10:00Z' }
  const now = new Date('2026-05-04T11:30:00Z')
  expect(deadline(later, now)).toEqual({ minutes: 30, state: 'running' })
  expect(deadline({ ...later, clock_mark: 'at_risk' }, now)).toEqual({ minutes: 30, state: 'near' })
})

test('what is closed or paused awaits nothing', () => {
  const now = new Date('2026-05-04T13:00:00Z')
  expect(deadline({ ...request, status: 'closed' }, now)).toBeUndefined()
  expect(deadline({ ...request, next_due_at: null }, now)).toBeUndefined()
})

test('two units are enough', () => {
  expect(span(1440 * 2 + 61)).toEqual({ days: 2, hours: 1, minutes: 0 })
  expect(span(-65)).toEqual({ days: 0, hours: 1, minutes: 5 })
})
