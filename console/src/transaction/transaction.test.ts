import { expect, test } from 'vitest'
import { referenceLink, signed, subjectOf, type Transaction } from './transaction'

const plain = (value: number) => String(value)

test.each([
  [5, '+5'],
  [-2, '−2'],
  [0, '0'],
])('a change of %d is %s', (change, text) => {
  expect(signed(change, plain)).toBe(text)
})

test('licenses and orders have a page, keys and customers are told by their id', () => {
  expect(referenceLink('ord_1')).toEqual({ to: '/orders/$id', params: { id: 'ord_1' } })
  expect(referenceLink('lic_1')).toEqual({ to: '/licenses/$id', params: { id: 'lic_1' } })
  expect(referenceLink('rky_1')).toBeUndefined()
  expect(referenceLink('')).toBeUndefined()
})

test('a list that a link narrowed says what it is about', () => {
  const row = { customer: { company: 'Hafen' }, owner: { company: 'Nord' }, product: { name: 'Tide' }, created_by: {} }
  const search = { customer_id: 'org_1', product_id: 'prd_1', month: '2026-10' }
  expect(subjectOf(search, row as Transaction)).toEqual(['Hafen', 'Tide'])
  expect(subjectOf(search, undefined)).toEqual([])
  expect(subjectOf({ month: '2026-10' }, row as Transaction)).toEqual([])
})
