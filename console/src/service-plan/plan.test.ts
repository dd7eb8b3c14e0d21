import { expect, test } from 'vitest'
import { parseDays } from './plan'

test.each([
  ['30, 14,3', [30, 14, 3]],
  ['60 30', [60, 30]],
  ['  ', null],
  ['30 days', undefined],
  ['-3', undefined],
])('the days %j are read as %j', (text, expected) => {
  expect(parseDays(text)).toEqual(expected)
})
