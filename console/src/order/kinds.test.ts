import { expect, test } from 'vitest'
import { isOrdered, withholds } from './kinds'

test('each kind is about the licenses that it fits', () => {
  const full = { version_type: 'full', status: 'normal' } as const
  const trial = { version_type: 'trial', status: 'expired' } as const
  expect(isOrdered('renewal', full)).toBe(true)
  expect(isOrdered('renewal', { ...full, status: 'expired' })).toBe(true)
  expect(isOrdered('additional_users', { ...full, status: 'grace' })).toBe(false)
  expect(isOrdered('additional_users', full)).toBe(true)
  expect(isOrdered('conversion', full)).toBe(false)
  expect(isOrdered('conversion', trial)).toBe(true)
  expect(isOrdered('renewal', trial)).toBe(false)
})

test('an order says what its kind takes, and no more', () => {
  const all = {
    kind: 'renewal',
    license_id: 'lic_1',
    customer_id: 'org_1',
    service_plan_id: 'spl_1',
    units: 3,
    months: 12,
    written_request: 'Letter',
  } as const
  expect(withholds(all, { kind: 'renewal', fewer: true })).toEqual({
    kind: 'renewal',
    license_id: 'lic_1',
    units: 3,
    months: 12,
    written_request: 'Letter',
  })
  expect(withholds({ ...all, kind: 'conversion' }, { kind: 'conversion', fewer: false })).toEqual({
    kind: 'conversion',
    license_id: 'lic_1',
    service_plan_id: 'spl_1',
    units: 3,
  })
})
