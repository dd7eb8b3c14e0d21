import { expect, test } from 'vitest'
import { releaseBody, sizeText } from './release'

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1500, '1.5 kB'],
  [48_200_000, '48 MB'],
  [2_100_000_000, '2.1 GB'],
  [4_000_000_000_000, '4,000 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes, 'en')).toBe(text)
})

test('a size that was typed is sent as a number', () => {
  const file = { name: 'a.msi', url: 'https://a.example/a.msi', size: '12', sha256: '', audience: 'public' as const }
  const body = releaseBody({
    version: '1',
    released_on: '2026-05-04',
    end_of_support_on: null,
    files: [file],
    documents: [],
  })
  expect(body.files[0]?.size).toBe(12)
  expect(body.released_on).toBe('2026-05-04')
})
