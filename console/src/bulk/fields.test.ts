import { expect, test } from 'vitest'
import { EMPTY, missing, selectionOf } from './fields'

test('a plan is assigned with units, units are changed to some', () => {
  expect(missing('assign', EMPTY)).toBe('plan')
  expect(missing('assign', { ...EMPTY, plan: 'spl_1' })).toBe('units')
  expect(missing('change', { ...EMPTY, units: 0 })).toBe('units')
  expect(missing('change', { ...EMPTY, units: 3 })).toBeUndefined()
  expect(missing('renew', EMPTY)).toBeUndefined()
})

test('only what the verb has is sent', () => {
  const values = { plan: 'spl_1', units: 5, months: 12, on: '2027-03-31' }
  expect(selectionOf('assign', ['org_1'], values)).toEqual({
    customer_ids: ['org_1'],
    service_plan_id: 'spl_1',
    units: 5,
  })
  expect(selectionOf('change', ['sub_1'], values)).toEqual({ subscription_ids: ['sub_1'], units: 5 })
  expect(selectionOf('renew', ['sub_1'], values)).toEqual({ subscription_ids: ['sub_1'], months: 12 })
  expect(selectionOf('renew', ['sub_1'], EMPTY)).toEqual({ subscription_ids: ['sub_1'] })
  expect(selectionOf('suspend', ['sub_1'], values)).toEqual({ subscription_ids: ['sub_1'], on: '2027-03-31' })
  expect(selectionOf('cancel', ['sub_1'], values)).toEqual({ subscription_ids: ['sub_1'] })
})
