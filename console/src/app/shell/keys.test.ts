import { expect, test } from 'vitest'
import { isTyping, matches } from './keys'
import { ranked } from './rank'

const press = (key: string, modifiers = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers })

test('mod is Ctrl or Command', () => {
  expect(matches(press('k', { ctrlKey: true }), 'mod+K')).toBe(true)
  expect(matches(press('K', { metaKey: true }), 'mod+K')).toBe(true)
  expect(matches(press('k'), 'mod+K')).toBe(false)
})

test("a plain key is not the browser's shortcut with it", () => {
  expect(matches(press('j'), 'j')).toBe(true)
  expect(matches(press('j', { ctrlKey: true }), 'j')).toBe(false)
  expect(matches(press('?', { altKey: true }), '?')).toBe(false)
})

test('typing is what goes into a text field', () => {
  const field = document.createElement('input')
  expect(isTyping(field)).toBe(true)
  field.type = 'checkbox'
  expect(isTyping(field)).toBe(false)
  expect(isTyping(document.createElement('a'))).toBe(false)
})

test('the palette ranks by beginning, without accents and case', () => {
  const items = ['Mein Schlüssel', 'Schlüssel erzeugen', 'Abgeschlüsselt', 'Kunden'].map((label) => ({ label }))
  expect(ranked(items, 'SCHLUSS').map(({ label }) => label)).toEqual([
    'Schlüssel erzeugen',
    'Mein Schlüssel',
    'Abgeschlüsselt',
  ])
  expect(ranked(items, '')).toHaveLength(4)
})
