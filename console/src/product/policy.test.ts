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

test('a policy goes through the form unchanged', () => {
  const policy = { grace_days: 30, notice_days: [60, 7], over_use: 'refuse', floating: true, lease_days: 14 } as const
  const sent = policyBody(policyValues({ ...policy, notice_days: [60, 7] }))
  expect(sent).toEqual(policy)
})

test('an emptied limit is not sent', () => {
  expect('device_limit' in policyBody(policyValues({ device_limit: null }))).toBe(false)
})
