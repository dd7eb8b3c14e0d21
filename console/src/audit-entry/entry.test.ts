import { expect, test } from 'vitest'
import { changeLines } from './entry'

test('before and after stand beside each other, what is the same is left out', () => {
  const change = { before: { enabled: true, name: 'A' }, after: { enabled: false, name: 'A', units: 3 } }
  expect(changeLines(change)).toEqual([
    { field: 'enabled', before: 'true', after: 'false' },
    { field: 'units', after: '3' },
  ])
})

test('what has neither is listed as it is, nested by its path', () => {
  expect(changeLines({ reason: 'Order 4711', plan: { id: 'spl_1' } })).toEqual([
    { field: 'reason', after: 'Order 4711' },
    { field: 'plan.id', after: 'spl_1' },
  ])
})

test('JSON in a column is compared field by field, a list by the names in it', () => {
  const before = { policy: '{"grace_days":30,"notice_days":[60,7]}', features: '[{"name":"scan","when":"always"}]' }
  const after = {
    policy: '{"grace_days":45,"notice_days":[60,7]}',
    features: '[{"name":"scan","when":"always"},{"name":"restore","when":"maintained"}]',
  }
  expect(changeLines({ before, after })).toEqual([
    { field: 'policy.grace_days', before: '30', after: '45' },
    { field: 'features.restore', after: 'maintained' },
  ])
})

test('text that only looks like JSON stays as it is', () => {
  expect(changeLines({ note: '{half' })).toEqual([{ field: 'note', after: '{half' }])
})

test.each([[null], [{}], ['text'], [[]]])('%j has no lines', (change) => {
  expect(changeLines(change)).toEqual([])
})
