import { expect, test } from 'vitest'
import { healthOf } from './health'

test('the worst of the licenses comes first, and what is well is not told', () => {
  const account = { licenses: { normal: 3, grace: 1, expiring_soon: 2, expired: 7 }, licenses_exceeded: 1 }
  expect(healthOf(account).map(({ id, total }) => [id, total])).toEqual([
    ['exceeded', 1],
    ['grace', 1],
    ['expiring', 2],
  ])
  expect(healthOf({ licenses: { normal: 3 }, licenses_exceeded: 0 })).toEqual([])
})
