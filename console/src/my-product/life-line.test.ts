import { expect, test } from 'vitest'
import { dayIn, lifeLine } from './life-line'

const year = { starts_on: '2026-01-01', expires_on: '2026-12-31', grace_ends_on: '2027-01-30' }

test('the days stand in order, from start to the end of grace', () => {
  expect(lifeLine(year, '2026-07-01').map(({ id, at }) => [id, Math.round(at)])).toEqual([
    ['start', 0],
    ['today', 46],
    ['expiry', 92],
    ['grace', 100],
  ])
})

test('in grace, today comes after the expiry', () => {
  expect(lifeLine(year, '2027-01-10').map(({ id }) => id)).toEqual(['start', 'expiry', 'today', 'grace'])
})

test('before and after, today is not on the line; without grace the line ends with the expiry', () => {
  expect(lifeLine(year, '2025-12-31').map(({ id }) => id)).toEqual(['start', 'expiry', 'grace'])
  const bare = { ...year, grace_ends_on: year.expires_on }
  expect(lifeLine(bare, '2027-03-01').map(({ id, at }) => `${id} ${at}`)).toEqual(['start 0', 'expiry 100'])
})

test('a day begins when it begins where the license is', () => {
  const now = new Date('2026-05-03T23:30:00Z')
  expect(dayIn('UTC', now)).toBe('2026-05-03')
  expect(dayIn('Asia/Tokyo', now)).toBe('2026-05-04')
})

test('renewals stand between the first start and the expiry', () => {
  const past = [
    { starts_on: '2024-01-01', expires_on: '2024-12-31' },
    { starts_on: '2025-01-01', expires_on: '2025-12-31' },
  ]
  const parts = lifeLine({ ...year, starts_on: '2024-01-01' }, '2026-07-01', past)
  expect(parts.map(({ id, day }) => `${id} ${day}`)).toEqual([
    'start 2024-01-01',
    'renewal 2024-12-31',
    'renewal 2025-12-31',
    'today 2026-07-01',
    'expiry 2026-12-31',
    'grace 2027-01-30',
  ])
})

test('after a late renewal the line begins where the license first did', () => {
  const past = [{ starts_on: '2024-01-01', expires_on: '2024-12-31' }]
  const [start] = lifeLine({ ...year, starts_on: '2025-03-01' }, '2026-07-01', past)
  expect(start).toEqual({ id: 'start', day: '2024-01-01', at: 0 })
})
