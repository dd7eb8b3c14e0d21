import { expect, test } from 'vitest'
import { browserName } from './browser'

test('a browser is told by name and system', () => {
  const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0'
  expect(browserName(edge)).toBe('Edge, Windows')
  expect(browserName('Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0')).toBe('Firefox, Linux')
  expect(browserName('curl/8.5')).toBeUndefined()
  expect(browserName(null)).toBeUndefined()
})
