import { expect, test } from 'vitest'
import { draftOf, inserted, keepDraft, startsLine } from './drafts'

test('what was typed is kept with the version that it answers, until it is sent', () => {
  keepDraft('sr_1', { body: 'Dear', internal: false, version: 3 })
  keepDraft('sr_2', { body: 'Hm', internal: true, version: 1 })
  expect(draftOf('sr_1')).toEqual({ body: 'Dear', internal: false, version: 3 })
  keepDraft('sr_1', { body: '', internal: false, version: undefined })
  expect(draftOf('sr_1')).toEqual({ body: '', internal: false, version: undefined })
  expect(draftOf('sr_2').body).toBe('Hm')
})

test('a line begins where nothing stands before', () => {
  expect([0, 1, 3].map((at) => startsLine('ab\ncd', at))).toEqual([true, false, true])
  expect(startsLine('', 0)).toBe(true)
})

test('a text is put where it was asked for', () => {
  expect(inserted('ab\n', 'Hello', 3)).toBe('ab\nHello')
  expect(inserted('ab\ncd', '/', 3)).toBe('ab\n/cd')
})
