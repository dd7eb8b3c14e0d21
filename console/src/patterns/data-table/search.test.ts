import { describe, expect, test } from 'vitest'
import { changed, listQuery, nextSort, tableSearch, viewOf } from './search'

const parse = tableSearch(['status'])

describe('tableSearch', () => {
  test('keeps what the table knows, as text', () => {
    const raw = { q: 2026, status: 'unused', sort: '-created_at', cursor: 'abc', open: 'rky_1', tracking: 'x', page: 3 }
    expect(parse(raw)).toEqual({ q: '2026', status: 'unused', sort: '-created_at', cursor: 'abc', open: 'rky_1' })
  })

  test('drops what is empty or no text', () => {
    expect(parse({ q: '', status: ['a'], sort: null, cursor: { a: 1 } })).toEqual({})
  })
})

test('the open row is not asked for', () => {
  expect(listQuery({ q: 'x', open: 'rky_1' })).toEqual({ q: 'x', limit: 50 })
})

describe('changed', () => {
  const search = parse({ q: 'x', cursor: 'abc', open: 'rky_1', status: 'unused' })

  test('a filter leads back to the first page and closes the row', () => {
    expect(changed(search, { status: 'voided' })).toEqual({ q: 'x', status: 'voided' })
  })

  test('a page keeps the filters', () => {
    expect(changed(search, { cursor: 'next' })).toEqual({ q: 'x', status: 'unused', cursor: 'next' })
  })

  test('nothing and empty text remove', () => {
    expect(changed(search, { status: undefined, q: '' })).toEqual({})
  })
})

test('a header goes through ascending, descending and none', () => {
  expect(nextSort(undefined, 'created_at')).toBe('created_at')
  expect(nextSort('created_at', 'created_at')).toBe('-created_at')
  expect(nextSort('-created_at', 'created_at')).toBeUndefined()
  expect(nextSort('-units', 'created_at')).toBe('created_at')
})

test('a view has no place in the pages', () => {
  expect(viewOf(parse({ q: 'x', sort: 'a', cursor: 'c', open: 'o', status: 's' }))).toEqual({
    q: 'x',
    sort: 'a',
    status: 's',
  })
})
