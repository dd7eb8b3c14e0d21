import { expect, test } from 'vitest'
import { localPath } from './local-path'

test('paths of the console are kept with their search', () => {
  expect(localPath('/registration-keys?status=unused&open=rky_1')).toBe('/registration-keys?status=unused&open=rky_1')
})

test.each([
  'https://elsewhere.invalid/',
  '//elsewhere.invalid',
  '/\\elsewhere.invalid',
  '/\t/elsewhere.invalid',
  'x',
  '',
  7,
  undefined,
])('%j leads nowhere', (value) => {
  expect(localPath(value)).toBeUndefined()
})
