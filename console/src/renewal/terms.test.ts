import { expect, test } from 'vitest'
import { termsFor } from './terms'

test('a renewal starts from the units that were asked for, and never from more than are held', () => {
  expect(termsFor({ units: 25 }).units).toBe(25)
  expect(termsFor({ units: 25 }, { units: 12 }).units).toBe(12)
  expect(termsFor({ units: 25 }, { units: 40 }).units).toBe(25)
})
