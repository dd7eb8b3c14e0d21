import { expect, test } from 'vitest'
import { life } from './life'

const license = { starts_on: '2026-01-01', expires_on: '2026-12-27', grace_ends_on: '2027-01-26' }
const at = (day: string) => life(license, Date.parse(`${day}T00:00:00Z`))

test('the line runs from the start to the end of grace', () => {
  expect(at('2026-01-01').today).toBe(0)
  expect(at('2027-01-26').today).toBe(100)
  expect(Math.round(at('2026-01-01').expiry)).toBe(92)
})

test('what lies outside stands at its ends', () => {
  expect(at('2025-06-01').today).toBe(0)
  expect(at('2030-06-01').today).toBe(100)
})

test('a license of no length has a line all the same', () => {
  const none = { starts_on: '2026-01-01', expires_on: '2026-01-01', grace_ends_on: '2026-01-01' }
  expect(life(none, Date.parse('2026-02-01')).today).toBe(100)
})
