import { expect, test } from 'vitest'
import { groupOf, type License, ranked, renewable, situationOf } from './situation'

const license = (given: Partial<License> = {}) =>
  ({
    status: 'normal',
    version_type: 'full',
    auto_renew_months: 0,
    expires_on: '2026-12-31',
    grace_ends_on: '2027-01-30',
    flags: { exceeded_allocation: false, possible_clone: false },
    ...given,
  }) as License
const today = '2026-11-01'
const group = (given: Partial<License>, day = today) => {
  const one = license(given)
  return groupOf(one, situationOf(one, day), day)
}

test('a status is told apart where another sentence holds', () => {
  expect(situationOf(license(), today)).toBe('normal')
  expect(situationOf(license({ auto_renew_months: 1, status: 'expiring_soon' }), today)).toBe('renews')
  expect(situationOf(license({ auto_renew_months: 1, status: 'grace' }), today)).toBe('grace')
  expect(situationOf(license({ version_type: 'trial', status: 'expiring_soon' }), today)).toBe('trial')
  expect(situationOf(license({ version_type: 'trial', status: 'grace' }), today)).toBe('trial_over')
  expect(situationOf(license({ version_type: 'trial', status: 'suspended' }), today)).toBe('suspended')
})

test('a product that has ended ends its licenses, the day after its last one', () => {
  const expired = license({ status: 'expired' })
  expect(situationOf(expired, '2026-06-30', '2026-06-30')).toBe('expired')
  expect(situationOf(expired, '2026-07-01', '2026-06-30')).toBe('end_of_life')
  expect(situationOf(license(), '2026-07-01', '2026-06-30')).toBe('normal')
})

test('a renewal is offered from ninety days before the expiry, for full licenses that are in use', () => {
  const can = (given: Partial<License>, day = today) => {
    const one = license(given)
    return renewable(one, situationOf(one, day), day)
  }
  expect(can({}, '2026-10-01')).toBe(false)
  expect(can({}, '2026-10-02')).toBe(true)
  expect(can({ status: 'expired' }, '2027-06-01')).toBe(true)
  expect(can({ status: 'suspended' })).toBe(false)
  expect(can({ version_type: 'trial', status: 'expired' })).toBe(false)
  expect(can({ version_type: 'nfr' })).toBe(false)
  expect(renewable(license({ status: 'expired' }), 'end_of_life', today)).toBe(false)
})

test('what needs somebody stands apart from what runs and from what is over', () => {
  expect(group({})).toBe('running')
  expect(group({ status: 'not_activated' })).toBe('running')
  expect(group({ status: 'expiring_soon' })).toBe('attention')
  expect(group({ status: 'expiring_soon', auto_renew_months: 12 })).toBe('running')
  expect(group({ flags: { exceeded_allocation: true, possible_clone: false } })).toBe('attention')
  expect(group({ flags: { exceeded_allocation: false, possible_clone: true } })).toBe('attention')
  expect(group({ status: 'disabled' })).toBe('ended')
  expect(group({ status: 'expired' }, '2027-03-01')).toBe('attention')
  expect(group({ status: 'expired' }, '2028-03-01')).toBe('ended')
  expect(group({ version_type: 'trial', status: 'expired' }, '2027-03-15')).toBe('ended')
})

test('what stops soonest stands first', () => {
  const entries = [
    license({ status: 'expiring_soon', expires_on: '2026-11-20' }),
    license({ status: 'expiring_soon', expires_on: '2026-11-10' }),
    license({ flags: { exceeded_allocation: true, possible_clone: false } }),
    license({ status: 'grace', expires_on: '2026-10-20' }),
  ].map((one) => ({ license: one, situation: situationOf(one, today) }))
  expect(ranked(entries, 'attention').map((entry) => `${entry.situation} ${entry.license.expires_on}`)).toEqual([
    'grace 2026-10-20',
    'expiring_soon 2026-11-10',
    'expiring_soon 2026-11-20',
    'normal 2026-12-31',
  ])
  const ended = [license({ expires_on: '2024-01-01' }), license({ expires_on: '2025-01-01' })]
  const over = ended.map((one) => ({ license: one, situation: 'purged' as const }))
  expect(ranked(over, 'ended').map((entry) => entry.license.expires_on)).toEqual(['2025-01-01', '2024-01-01'])
})
