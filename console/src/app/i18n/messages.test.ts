import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from './languages'
import { sourceKeys } from './source-keys'

const files = import.meta.glob<Record<string, string>>('../../*/messages.*.json', { eager: true, import: 'default' })
const sources = import.meta.glob<string>(['../../**/*.{ts,tsx}', '!../../**/*.test.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
// Vite writes a path of this folder's parent as '../messages…': the folder's name comes from the resolved one.
const byName = new Map(Object.entries(files).map(([path, messages]) => [domainAndLanguage(path), messages]))
const domains = [...new Set([...byName.keys()].map((name) => name.split('.')[0] ?? ''))]
const catalog = (domain: string, language: string) => byName.get(`${domain}.${language}`) ?? {}
const english = (domain: string) => catalog(domain, 'en')

function domainAndLanguage(path: string): string {
  const { pathname } = new URL(path, 'http://src/app/i18n/')
  const [domain, file] = pathname.split('/').slice(-2)
  return `${domain}.${file?.split('.')[1]}`
}

/** Names of arguments and tags, with the kind of each: translations must have the same. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.select:
      case TYPE.plural:
        return [
          `${element.value}:${element.type}`,
          ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value)),
        ]
      case TYPE.tag:
        return [`${element.value}:${element.type}`, ...argumentsOf(element.children)]
      default:
        return [`${element.value}:${element.type}`]
    }
  })
}

describe.each(domains)('messages of %s', (domain) => {
  test.each(LANGUAGES)('%s has every key, and no other', (language) => {
    expect(Object.keys(catalog(domain, language)).sort()).toEqual(Object.keys(english(domain)).sort())
  })

  test.each(LANGUAGES)('%s is well-formed and takes the same values', (language) => {
    for (const [key, message] of Object.entries(catalog(domain, language))) {
      const values = (text: string) => [...new Set(argumentsOf(parse(text)))].sort()
      expect(message.trim(), key).not.toBe('')
      expect(values(message), `${key} in ${language}`).toEqual(values(english(domain)[key] ?? ''))
    }
  })

  test('keys begin with the name of their domain', () => {
    const prefix = `${domain.replaceAll('-', '_')}.`
    const foreign = Object.keys(english(domain)).filter((key) => !key.startsWith(prefix) && !key.startsWith('problem.'))
    expect(foreign).toEqual([])
  })
})

describe('keys in the source', () => {
  const known = new Set(domains.flatMap((domain) => Object.keys(english(domain))))
  const prefixes = domains.map((domain) => `${domain.replaceAll('-', '_')}.`)
  const used = sourceKeys(Object.values(sources), prefixes)

  test('every one has a message', () => {
    expect(used.whole.filter((key) => !known.has(key))).toEqual([])
    expect(used.starts.filter((start) => ![...known].some((key) => key.startsWith(start)))).toEqual([])
  })

  test('every message is used', () => {
    const unused = [...known].filter(
      (key) =>
        !used.whole.includes(key) && !used.starts.some((start) => key.startsWith(start)) && !key.startsWith('problem.'),
    )
    expect(unused).toEqual([])
  })
})
