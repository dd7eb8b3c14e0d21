import { expect, test } from 'vitest'
import { isReport, reportQuery, spanOf } from './report'

test('a span is told in the largest unit that has two of it', () => {
  expect(spanOf(7_199)).toEqual({ value: 7_199 / 60, unit: 'minute' })
  expect(spanOf(7_200)).toEqual({ value: 2, unit: 'hour' })
  expect(spanOf(36 * 3_600)).toEqual({ value: 36, unit: 'hour' })
  expect(spanOf(3 * 86_400)).toEqual({ value: 3, unit: 'day' })
})

test('the server is asked what the address says, and not which report', () => {
  expect(reportQuery({ report: 'rates', by: 'priority', from: undefined, offering: 'premium' })).toEqual({
    by: 'priority',
    offering: 'premium',
  })
  expect(reportQuery({ report: 'rates' })).toEqual({})
})

test('an unknown report is none', () => {
  expect(['ratings', 'other', undefined].map(isReport)).toEqual([true, false, false])
})
