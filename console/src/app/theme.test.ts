import { describe, expect, test } from 'vitest'
import { darkTokens, light, theme } from './theme'

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

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

test('white on the filled accent of both schemes', () => {
  const shades = theme.colors?.accent ?? []
  for (const shade of [7, 6]) expect(contrast('#ffffff', shades[shade] ?? '')).toBeGreaterThanOrEqual(4.5)
})
