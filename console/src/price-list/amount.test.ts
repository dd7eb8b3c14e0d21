import { expect, test } from 'vitest'
import { digitsOf, minorUnits, typedAmount } from './amount'

test.each([
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['', 2],
])('%s has %i decimals', (currency, digits) => {
  expect(digitsOf(currency)).toBe(digits)
})

test.each([
  ['49.9', 2, 4990],
  ['49.90', 2, 4990],
  [49, 2, 4900],
  ['0.07', 2, 7],
  ['5200', 0, 5200],
  ['1.005', 3, 1005],
  ['49.', 2, 4900],
  ['49.999', 2, undefined],
  ['5200.5', 0, undefined],
  ['', 2, undefined],
  ['-1', 2, undefined],
  ['a', 2, undefined],
])('%s with %i decimals is %s minor units', (typed, digits, minor) => {
  expect(minorUnits(typed, digits)).toBe(minor)
})

test('an amount comes back as it was typed', () => {
  for (const [minor, digits] of [
    [4990, 2],
    [7, 2],
    [5200, 0],
    [1005, 3],
  ] as const) {
    expect(minorUnits(typedAmount(minor, digits), digits)).toBe(minor)
  }
})
