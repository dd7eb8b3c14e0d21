import { expect, test } from 'vitest'
import { instantIn, minutesOf, weekInWords } from './calendar'

test('neighboring days with the same hours are one line', () => {
  const day = [{ from: '09:00', to: '18:30' }]
  expect(weekInWords({ mon: day, tue: day, wed: day, thu: day, fri: day }, 'en-GB')).toBe('Mon–Fri 09:00–18:30')
  expect(weekInWords({ mon: day, wed: day, sat: [{ from: '10:00', to: '12:00' }] }, 'en-GB')).toBe(
    'Mon 09:00–18:30 · Wed 09:00–18:30 · Sat 10:00–12:00',
  )
  expect(weekInWords({}, 'en-GB')).toBe('')
})

test.each([
  ['90', 90],
  ['4:30', 270],
  ['4 h', 240],
  ['2h 15', 135],
  ['2h15min', 135],
  ['', undefined],
  ['soon', undefined],
])('%j is %s minutes', (typed, minutes) => {
  expect(minutesOf(typed)).toBe(minutes)
})

test.each([
  ['Europe/Berlin', '2026-01-15T09:00', '2026-01-15T09:00:00+01:00'],
  ['Europe/Berlin', '2026-07-15T09:00', '2026-07-15T09:00:00+02:00'],
  // Clocks go back at 03:00: the first pass of the hour is still summer time.
  ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T02:30:00+02:00'],
  ['Asia/Kolkata', '2026-05-04T09:00', '2026-05-04T09:00:00+05:30'],
  ['America/St_Johns', '2026-01-04T09:00', '2026-01-04T09:00:00-03:30'],
  ['UTC', '2026-05-04T09:00', '2026-05-04T09:00:00+00:00'],
])('in %s, %s is %s', (zone, local, instant) => {
  expect(instantIn(zone, local)).toBe(instant)
})

test('what is no date is no instant', () => {
  expect(instantIn('UTC', '')).toBeUndefined()
})
