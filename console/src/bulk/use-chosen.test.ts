import { expect, test } from 'vitest'
import { allToggled } from './use-chosen'

test('one box chooses all that a page has, and keeps what other pages have', () => {
  expect(allToggled(['a', 'x'], ['a', 'b'])).toEqual(['x', 'a', 'b'])
  expect(allToggled(['x', 'a', 'b'], ['a', 'b'])).toEqual(['x'])
  expect(allToggled([], ['a'])).toEqual(['a'])
})
