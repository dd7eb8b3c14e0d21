import { expect, test } from 'vitest'
import { inUnits } from './attachment'

test('a size is said in the unit that fits it', () => {
  expect(inUnits(0)).toEqual({ value: 0, unit: 'byte' })
  expect(inUnits(999)).toEqual({ value: 999, unit: 'byte' })
  expect(inUnits(1_000)).toEqual({ value: 1, unit: 'kilobyte' })
  expect(inUnits(1_550)).toEqual({ value: 1.6, unit: 'kilobyte' })
  expect(inUnits(999_600)).toEqual({ value: 1, unit: 'megabyte' })
  expect(inUnits(123_456_789)).toEqual({ value: 123, unit: 'megabyte' })
  expect(inUnits(2_147_483_648)).toEqual({ value: 2.1, unit: 'gigabyte' })
})
