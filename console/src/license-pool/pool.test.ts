import { expect, test } from 'vitest'
import { atOnce, poolTone, scarceFrom, undoable } from './pool'

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

test.each([
  [{}, 20, true],
  [{}, 21, false],
  [{ may_refill: false }, 1, false],
  [{ enabled: false }, 1, false],
])('with %o a request for %i units at once: %s', (own, units, expected) => {
  expect(atOnce({ may_refill: true, enabled: true, allotted: 80, request_cap: 100, ...own }, units)).toBe(expected)
})

test('of a grant as much is taken away as is left of it and of the pool', () => {
  expect(undoable({ kind: 'added', units: 20, undone: 5 }, 100)).toBe(15)
  expect(undoable({ kind: 'added', units: 20, undone: 5 }, 3)).toBe(3)
  expect(undoable({ kind: 'taken', units: 20, undone: 0 }, 100)).toBe(0)
})
