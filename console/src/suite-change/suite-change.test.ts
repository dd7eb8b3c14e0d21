import { expect, test } from 'vitest'
import { type Effect, isSettled, type SuiteChange, short } from './suite-change'

const effect = (code: string, units_short: number): Effect => ({
  product: { code, name: code },
  licenses_issued: 1,
  licenses_ended: 0,
  units_taken: 10,
  units_given_back: 0,
  units_remaining: 10 - units_short,
  units_short,
})

const change: SuiteChange = {
  service_plan_id: 'spl_01jd3v8k6r2n4q7t9w1x3y5z7b',
  service_plan: 'Office yearly',
  suite: { code: 'OFFICE', name: 'Harbor Office' },
  locked: false,
  membership: 2,
  added: [],
  removed: [],
  subscriptions: 0,
  subscriptions_ended: 0,
  registration_keys: 0,
  products: [effect('WEB', 0), effect('MAIL', 3)],
}

test('it is settled once nothing awaits approval and no subscription waits', () => {
  expect(isSettled(change)).toBe(true)
  expect(isSettled({ ...change, locked: true })).toBe(false)
  expect(isSettled({ ...change, subscriptions: 1 })).toBe(false)
  expect(isSettled({ ...change, subscriptions_ended: 1 })).toBe(false)
})

test('products are short where the pool has too few units', () => {
  expect(short(change).map(({ product }) => product.code)).toEqual(['MAIL'])
})
