import { expect, test } from 'vitest'
import { lifecycle, today } from './lifecycle'

const product = { end_of_sale: '2026-06-30', end_of_life: '2027-06-30' }

test.each([
  ['2026-06-30', 'active'],
  ['2026-07-01', 'end_of_sale'],
  ['2027-06-30', 'end_of_sale'],
  ['2027-07-01', 'end_of_life'],
])('on %s it is %s', (day, expected) => {
  expect(lifecycle(product, day)).toBe(expected)
})

test('without days it stays active', () => {
  expect(lifecycle({ end_of_sale: null, end_of_life: null }, '2199-01-01')).toBe('active')
})

test('a day is written with two digits each', () => {
  expect(today(new Date(2026, 0, 5))).toBe('2026-01-05')
})
