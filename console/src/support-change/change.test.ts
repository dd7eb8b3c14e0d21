import { expect, test } from 'vitest'
import { changeOf, EMPTY, missing } from './change'

test('what a change cannot do without is asked for', () => {
  expect(missing('assign', EMPTY)).toBe('person_id')
  expect(missing('untag', EMPTY)).toBe('tags')
  expect(missing('prioritize', { ...EMPTY, why: ' ' })).toBe('why')
  expect(missing('apply_macro', EMPTY)).toBe('macro_id')
  expect(missing('close', { ...EMPTY, reason: 'withdrawn' })).toBeUndefined()
  expect(missing('close', { ...EMPTY, reason: 'duplicate' })).toBe('customer_consent')
})

test('only what the change has is sent', () => {
  const typed = { ...EMPTY, person_id: 'usr_1', tags: ['vip'], why: 'All are hit', customer_consent: 'By phone' }
  expect(changeOf('assign', typed)).toEqual({ do: 'assign', person_id: 'usr_1' })
  expect(changeOf('tag', typed)).toEqual({ do: 'tag', tags: ['vip'] })
  expect(changeOf('prioritize', typed)).toEqual({ do: 'prioritize', priority: 'p2', reason: 'All are hit' })
  expect(changeOf('close', { ...typed, reason: 'withdrawn' })).toEqual({ do: 'close', reason: 'withdrawn' })
  const duplicate = changeOf('close', { ...typed, reason: 'duplicate' })
  expect(duplicate).toEqual({ do: 'close', reason: 'duplicate', customer_consent: 'By phone' })
})
