import { expect, test } from 'vitest'
import { hundredths, isOpen, typedPercent } from './billing-report'

test('a margin is typed in percent and kept in hundredths, exactly', () => {
  expect(hundredths('27.5')).toBe(2750)
  expect(hundredths(' 27,05 ')).toBe(2705)
  expect(hundredths('100')).toBe(10_000)
  expect(hundredths('0')).toBe(0)
  for (const wrong of ['', '100.01', '-1', '1.234', 'ten', '1e1']) expect(hundredths(wrong)).toBeUndefined()
  expect(typedPercent(2750)).toBe('27.50')
  expect(hundredths(typedPercent(7))).toBe(7)
})

test('only what is with the partner is open', () => {
  expect(isOpen({ status: 'under_review' })).toBe(true)
  expect(isOpen({ status: 'returned' })).toBe(true)
  expect(isOpen({ status: 'submitted' })).toBe(false)
  expect(isOpen({ status: 'completed' })).toBe(false)
})
