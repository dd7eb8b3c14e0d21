import { expect, test } from 'vitest'
import { attendanceAt } from './live'

test('a key stroke counts as typing for twenty seconds', () => {
  expect(attendanceAt(100_000, undefined)).toBe('viewing')
  expect(attendanceAt(100_000, 80_001)).toBe('typing')
  expect(attendanceAt(100_000, 80_000)).toBe('viewing')
})
