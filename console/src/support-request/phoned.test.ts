import { expect, test } from 'vitest'
import { NOBODY_CALLS, phoned } from './phoned'

test('what is opened in writing tells of no call', () => {
  expect(phoned(NOBODY_CALLS)).toEqual({})
})

test('a caller who cannot be reached around the clock has no contact', () => {
  const caller = { ...NOBODY_CALLS, calling: true, inoperable: true, name: 'Nora', phone: '1' }
  expect(phoned(caller)).toEqual({ phone: { inoperable: true, business_critical: false, no_workaround: false } })
  expect(phoned({ ...caller, around_the_clock: true }).phone?.contact).toEqual({
    name: 'Nora',
    phone: '1',
    around_the_clock: true,
  })
})
