import { expect, test } from 'vitest'
import { poolTone, scarceFrom } from './pool'

test.each([
  [0, 50, 'red'],
  [49, 50, 'amber'],
  [50, 50, 'green'],
  [1, 0, 'green'],
])('with %i left and a minimum of %i a pool is %s', (remaining, minimum, tone) => {
  expect(poolTone({ remaining, minimum })).toBe(tone)
})

test('the mark stands where the minimum is left, and nowhere without one', () => {
  expect(scarceFrom({ allotted: 500, minimum: 100 })).toBe(400)
  expect(scarceFrom({ allotted: 500, minimum: 0 })).toBeUndefined()
  expect(scarceFrom({ allotted: 50, minimum: 100 })).toBeUndefined()
})
