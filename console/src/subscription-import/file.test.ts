import { expect, test } from 'vitest'
import { fault, guess, KINDS, template } from './file'

test.each(KINDS)('a template of %s is known again', (kind) => {
  expect(guess(template(kind))).toBe(kind)
})

test.each([
  ['\uFEFFCustomer ID;Plan;Units\r\nx;y;1', 'assign'],
  ['subscription_id\tunits', 'change'],
  ['subscription', 'renew'],
  ['name,amount', undefined],
])('%j is %s', (text, kind) => {
  expect(guess(text)).toBe(kind)
})

test('an empty file is no file', () => {
  expect(fault(' \n')).toBe('empty')
  expect(fault('subscription\nsub_1')).toBeUndefined()
})
