import { expect, test } from 'vitest'
import { awayOn, dayOf, filledRows } from './profile'

test('somebody is away on the first and on the last day', () => {
  const absences = [{ from: '2026-12-24', to: '2026-12-31' }]
  const on = (day: number, month = 11) => awayOn(absences, new Date(2026, month, day, 12)) !== undefined
  expect([on(23), on(24), on(31), on(1, 12)]).toEqual([false, true, true, false])
})

test('a day has two digits for month and day', () => {
  expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05')
})

test('rows that lack something are not sent', () => {
  const rows = [
    { from: '2026-01-01', to: '2026-01-02' },
    { from: '', to: '2026-01-02' },
  ]
  expect(filledRows(rows, 'from', 'to')).toEqual([rows[0]])
})
