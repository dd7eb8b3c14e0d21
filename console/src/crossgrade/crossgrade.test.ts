import { expect, test } from 'vitest'
import { type Conflict, doubled, possible, sent, suggested, undecided } from './crossgrade'

const conflict = (license_id: string, product: string, fit: Conflict['fit']): Conflict => ({
  license_id,
  subscription_id: 'sub_01jd3v8k6r2n4q7t9w1x3y5z7b',
  product: { code: product, name: product },
  service_plan: 'Endpoint yearly',
  owner: { id: 'org_01jd3v8k6r2n4q7t9w1x3y5z7b', company: 'Nordlicht' },
  units: 5,
  expires_on: '2027-05-03',
  code_masked: 'HE-****',
  fit,
})
const conflicts = [
  conflict('a', 'Endpoint', 'matches'),
  conflict('b', 'Endpoint', 'another_matches'),
  conflict('c', 'Mail', 'other_region'),
]

test('what matches goes over unless somebody chooses otherwise; the rest is decided on', () => {
  const choices = suggested(conflicts)
  expect(choices).toEqual({ a: 'convert' })
  expect(undecided(conflicts, choices).map(({ license_id }) => license_id)).toEqual(['b', 'c'])
})

test('only what fits can go over', () => {
  expect(conflicts.map((one) => possible(one).includes('convert'))).toEqual([true, true, false])
})

test('one license of a product goes over', () => {
  expect(doubled(conflicts, { a: 'convert', b: 'keep' })).toEqual([])
  expect(doubled(conflicts, { a: 'convert', b: 'convert' })).toEqual(['Endpoint'])
})

test('choices of licenses that are no longer in the way are not sent', () => {
  expect(sent(conflicts, { a: 'convert', z: 'keep' })).toEqual([{ license_id: 'a', choice: 'convert' }])
})
