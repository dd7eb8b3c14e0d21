import { describe, expect, test } from 'vitest'
import { groupedKey, isWholeKey, searchText } from './key-text'

describe('groupedKey', () => {
  test.each([
    ['pc', 'PC'],
    ['pc7', 'PC-7'],
    ['pc7q4k9', 'PC-7Q4K-9'],
    ['PC-7Q4K-9DX2-M3TF-8HW6', 'PC-7Q4K-9DX2-M3TF-8HW6'],
    ['  pc 7q4k 9dx2 m3tf 8hw6 ', 'PC-7Q4K-9DX2-M3TF-8HW6'],
    ['PC-7Q4K-9DX2-M3TF-8HW6-EXTRA', 'PC-7Q4K-9DX2-M3TF-8HW6'],
    ['', ''],
  ])('%j is shown as %j', (typed, shown) => {
    expect(groupedKey(typed)).toBe(shown)
  })

  test('O, I and L are read as digits behind the prefix only', () => {
    expect(groupedKey('LOOIL0')).toBe('LO-0110')
  })

  test('grouping what is grouped changes nothing', () => {
    const once = groupedKey('pc7q4k9dx2m3')
    expect(groupedKey(once)).toBe(once)
  })
})

test('a search takes a whole key in any spelling and leaves words alone', () => {
  expect(searchText(' pc7q4k9dx2m3tf8hwo ')).toBe('PC-7Q4K-9DX2-M3TF-8HW0')
  expect(searchText(' Nordlicht IT ')).toBe('Nordlicht IT')
})

test('digits in the prefix and missing symbols make no key', () => {
  expect(isWholeKey('P0-7Q4K-9DX2-M3TF-8HW6')).toBe(false)
  expect(isWholeKey('PC-7Q4K-9DX2-M3TF-8HW')).toBe(false)
})
