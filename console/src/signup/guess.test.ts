import { expect, test } from 'vitest'
import { countryOf } from './guess'

test('the first language with a region tells the country', () => {
  expect(countryOf(['de', 'de-AT', 'en-US'])).toBe('AT')
  expect(countryOf(['sr-Latn-RS'])).toBe('RS')
  expect(countryOf(['es-419', 'en'])).toBeUndefined()
  expect(countryOf([])).toBeUndefined()
})
