import type { Answer, Item } from '~/app/api/client'
import { digitsOf, minorUnits, typedAmount } from './amount'

export type PriceListHead = Item<'/price-lists'>
export type PriceList = Answer<'/price-lists/{id}'>

export interface BandValues {
  from_units: number | string
  amount: string | number
}

export interface PriceValues {
  /** The id of a product or a suite: what it is, its prefix says. */
  item: string | null
  bands: BandValues[]
}

export interface PriceListValues extends Record<string, unknown> {
  name: string
  currency: string
  countries: string[]
  valid_from: string | null
  valid_to: string | null
  prices: PriceValues[]
}

export const FIRST_BAND: BandValues = { from_units: 1, amount: '' }

export function listValues(list: PriceList): PriceListValues {
  const digits = digitsOf(list.currency)
  return {
    name: list.name,
    currency: list.currency,
    countries: list.countries,
    valid_from: list.valid_from,
    valid_to: list.valid_to ?? null,
    prices: list.prices.map(({ product_id, suite_id, bands }) => ({
      item: product_id ?? suite_id ?? null,
      bands: bands.map(({ from_units, amount }) => ({ from_units, amount: typedAmount(amount, digits) })),
    })),
  }
}

/** What the API is sent. Amounts that can't be read were refused by the form before. */
export function listBody({ prices, valid_from, ...values }: PriceListValues) {
  const digits = digitsOf(values.currency)
  return {
    ...values,
    valid_from: valid_from ?? '',
    prices: prices.map(({ item, bands }) => ({
      ...(item?.startsWith('ste_') ? { suite_id: item } : { product_id: item ?? '' }),
      version_type: 'full' as const,
      bands: bands.map(({ from_units, amount }) => ({
        from_units: Number(from_units),
        amount: minorUnits(amount, digits) ?? 0,
      })),
    })),
  }
}

/** Where an amount is not one, or a band does not start above the one before it: `prices.0.bands.1.amount`. */
export function wrongBands({ prices, currency }: Pick<PriceListValues, 'prices' | 'currency'>) {
  const digits = digitsOf(currency)
  const wrong: { path: string; what: 'amount' | 'from_units' }[] = []
  prices.forEach(({ bands }, price) => {
    bands.forEach(({ from_units, amount }, band) => {
      const path = `prices.${price}.bands.${band}`
      if (minorUnits(amount, digits) === undefined) wrong.push({ path: `${path}.amount`, what: 'amount' })
      const before = band === 0 ? 0 : Number(bands[band - 1]?.from_units)
      if (!(Number(from_units) > before)) wrong.push({ path: `${path}.from_units`, what: 'from_units' })
    })
  })
  return wrong
}

export type Validity = 'current' | 'future' | 'past'

export function validity(
  { valid_from, valid_to }: Pick<PriceListHead, 'valid_from' | 'valid_to'>,
  day: string,
): Validity {
  if (valid_from > day) return 'future'
  return valid_to && valid_to < day ? 'past' : 'current'
}
