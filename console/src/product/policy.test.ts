import { expect, test } from 'vitest'
import { dayList, policyBody, policyValues } from './policy'

test.each([
  ['60, 30, 7, 0', [60, 30, 7, 0]],
  [' 60;30 7 ', [60, 30, 7]],
  ['', []],
  ['60, soon', undefined],
  ['-3', undefined],
])('%j is read as %j', (text, days) => {
  expect(dayList(text)).toEqual(days)
})

const policy = {
  grace_days: 30,
  freeze_days: 30,
  purge_days: 0,
  notice_days: [60, 7],
  over_use: 'refuse',
  device_limit: 3,
  transfers_per_unit: 3,
  refresh_after_hours: 24,
  lease_days: 14,
  floating: true,
  offline_file_days: 365,
  regions: [
    { countries: ['AU', 'NZ'], notice_days: [30, 7] },
    { countries: ['BR'], grace_days: 45 },
  ],
} as const

test('a policy goes through the form unchanged', () => {
  expect(policyBody(policyValues(structuredClone(policy) as unknown as Parameters<typeof policyValues>[0]))).toEqual(
    policy,
  )
})

test('an emptied limit is not sent', () => {
  const sent = policyBody(policyValues({ ...policy, notice_days: [], device_limit: null, regions: [] }))
  expect('device_limit' in sent).toBe(false)
})
