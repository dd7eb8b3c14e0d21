import { expect, test } from 'vitest'
import { forgetDraft, keepNewDraft, keptDraft } from './new-draft'

test('what was begun is there after a reload, for whoever began it', () => {
  keepNewDraft('usr_1', { subject: 'It stops' })
  expect(keptDraft('usr_1')).toEqual({ subject: 'It stops' })
  expect(keptDraft('usr_2')).toEqual({})
  forgetDraft('usr_1')
  expect(keptDraft('usr_1')).toEqual({})
})

test('what is no draft is none', () => {
  sessionStorage.setItem('chancery.new-request usr_1', '{broken')
  expect(keptDraft('usr_1')).toEqual({})
  sessionStorage.setItem('chancery.new-request usr_1', 'null')
  expect(keptDraft('usr_1')).toEqual({})
})
