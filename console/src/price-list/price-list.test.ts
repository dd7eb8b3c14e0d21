import { expect, test } from 'vitest'
import { listBody, listValues, type PriceList, validity, wrongBands } from './price-list'

const list: PriceList = {
  id: 'prl_1',
  name: 'Japan',
  currency: 'JPY',
  countries: ['JP'],
  valid_from: '2026-01-01',
  valid_to: null,
  item_count: 2,
  created_at: '2026-01-01T00:00:00Z',
  prices: [
    {
      product_id: 'prd_1',
      code: 'A',
      name: 'A',
      version_type: 'full',
      bands: [
        { from_units: 1, amount: 5200 },
        { from_units: 50, amount: 4800 },
      ],
    },
    { suite_id: 'ste_1', code: 'B', name: 'B', version_type: 'full', bands: [{ from_units: 1, amount: 9000 }] },
  ],
}

test('prices go through the form unchanged', () => {
  const body = listBody(listValues(list))
  expect(body.prices).toEqual([
    { product_id: 'prd_1', version_type: 'full', bands: list.prices[0]?.bands },
    { suite_id: 'ste_1', version_type: 'full', bands: list.prices[1]?.bands },
  ])
  expect([body.valid_from, body.valid_to]).toEqual(['2026-01-01', null])
})

test('bands must rise and amounts must fit the currency', () => {
  const values = listValues(list)
  expect(wrongBands(values)).toEqual([])
  const prices = [
    {
      item: 'prd_1',
      bands: [
        { from_units: 1, amount: '52.5' },
        { from_units: 1, amount: '48' },
      ],
    },
  ]
  expect(wrongBands({ ...values, prices }).map(({ path }) => path)).toEqual([
    'prices.0.bands.0.amount',
    'prices.0.bands.1.from_units',
  ])
})

test.each([
  ['2025-12-31', 'future'],
  ['2026-01-01', 'current'],
  ['2026-12-31', 'current'],
  ['2027-01-01', 'past'],
])('on %s a list of 2026 is %s', (day, expected) => {
  expect(validity({ valid_from: '2026-01-01', valid_to: '2026-12-31' }, day)).toBe(expected)
})
