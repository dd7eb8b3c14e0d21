import { describe, expect, test } from 'vitest'
import { contrast } from './palette'
import { branded, darkTokens, light, PETROL, themeOf } from './theme'

const SURFACES = ['--surface', '--surface-nav', '--surface-sunken', '--surface-hover', '--surface-selected'] as const
const TONES = ['green', 'blue', 'amber', 'red', 'grey', 'violet'] as const

describe.each([
  ['light', light],
  ['dark', darkTokens],
] as const)('contrast in the %s scheme', (_, tokens) => {
  const color = (name: `--${string}`) => tokens[name] ?? ''

  test.each(SURFACES)('texts on %s', (surface) => {
    for (const text of ['--text', '--text-quiet', '--accent-text'] as const) {
      expect(contrast(color(text), color(surface)), text).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(color('--focus'), color(surface))).toBeGreaterThanOrEqual(3)
  })

  test.each(TONES)('a %s badge', (tone) => {
    expect(contrast(color(`--${tone}-fg`), color(`--${tone}-bg`))).toBeGreaterThanOrEqual(4.5)
  })
})

/** Brands that the server lets through, to its very limit of 4.5 to 1 on white; and one that it does not. */
const BRANDS = [
  PETROL,
  '#1f5fbf',
  '#7a2e52',
  '#767676',
  '#0000ff',
  '#000000',
  '#008000',
  '#c2410c',
  '#8b0000',
  '#ffd400',
]

describe.each(BRANDS)('branded %s', (brand) => {
  test.each([6, 7, 8, 9])('white on the filled shade %i', (shade) => {
    expect(contrast('#ffffff', themeOf(brand).colors?.accent?.[shade] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['light', light],
    ['dark', darkTokens],
  ] as const)('texts on every surface in the %s scheme', (scheme, tokens) => {
    const all = branded(tokens, brand, scheme === 'dark')
    for (const surface of SURFACES) {
      for (const text of ['--text', '--text-quiet', '--accent-text', '--focus'] as const) {
        expect(contrast(all[text] ?? '', all[surface] ?? ''), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})

test('without a brand nothing is changed', () => {
  expect(branded(light, PETROL)).toBe(light)
  expect(themeOf(PETROL).colors?.accent?.[7]).toBe(PETROL)
})
