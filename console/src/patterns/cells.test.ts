import { expect, test } from 'vitest'
import { decimal, moneyText } from './money'
import { relative } from './relative'

test.each([
  [1999, 2, '19.99'],
  [5, 2, '0.05'],
  [-5, 2, '-0.05'],
  [1999, 0, '1999'],
  [1999, 3, '1.999'],
  [Number.MAX_SAFE_INTEGER, 2, '90071992547409.91'],
])('%i with %i digits is %s', (minor, digits, text) => {
  expect(decimal(minor, digits)).toBe(text)
})

test('money follows its currency and the reader', () => {
  expect(moneyText({ amount: 123456, currency: 'EUR' }, 'de-DE')).toBe('1.234,56\u00a0€')
  expect(moneyText({ amount: 123456, currency: 'JPY' }, 'en-GB')).toBe('JP¥123,456')
})

const now = new Date('2026-05-03T12:00:00Z')
test.each([
  ['2026-05-03T11:59:30Z', 0, 'minute'],
  ['2026-05-03T11:30:00Z', -30, 'minute'],
  ['2026-05-03T14:10:00Z', 2, 'hour'],
  ['2026-05-01T11:00:00Z', -2, 'day'],
  ['2026-03-01T12:00:00Z', -2, 'month'],
  ['2028-06-01T12:00:00Z', 2, 'year'],
])('%s is %i %s away', (at, value, unit) => {
  expect(relative(new Date(at), now)).toEqual({ value, unit })
})
