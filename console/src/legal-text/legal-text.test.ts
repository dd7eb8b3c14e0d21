import { expect, test } from 'vitest'
import { paragraphs, stateOf } from './legal-text'

test('a version counts from its first instant until a newer one does', () => {
  const text = { valid_at: '2026-05-31T22:00:00Z', replaced_at: '2026-12-31T23:00:00Z' }
  expect(stateOf(text, new Date('2026-05-31T21:59:59Z'))).toBe('ahead')
  expect(stateOf(text, new Date('2026-05-31T22:00:00Z'))).toBe('in_force')
  expect(stateOf(text, new Date('2026-12-31T23:00:00Z'))).toBe('replaced')
  expect(stateOf({ ...text, replaced_at: null }, new Date('2030-01-01T00:00:00Z'))).toBe('in_force')
})

test('an empty line ends a paragraph, a single break does not', () => {
  expect(paragraphs('1. Use\r\nthe product\r\n\r\n2. End\n \n')).toEqual(['1. Use\r\nthe product', '2. End'])
})
