import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import { documentsFor, sizeOf } from './release-files'

const document = (kind: string, language: string) => ({ kind, language })

test('documents come in the reader’s language, else in English, else in what there is', () => {
  const documents = [
    document('release_notes', 'en'),
    document('release_notes', 'de'),
    document('installation_guide', 'en'),
    document('best_practice', 'it'),
  ]
  expect(documentsFor(documents, 'de').map(({ kind, language }) => `${kind} ${language}`)).toEqual([
    'release_notes de',
    'installation_guide en',
    'best_practice it',
  ])
})

test.each([
  [999, '999 byte'],
  [1000, '1 kB'],
  [83_110_000, '83.1 MB'],
  [1_500_000_000_000, '1,500 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeOf(bytes, createIntl({ locale: 'en-GB' }))).toBe(text)
})
