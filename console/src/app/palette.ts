import type { MantineColorsTuple } from '@mantine/core'

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = parts(color).map((part) =>
    part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2 contrast of two colors, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const parts = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))

/** `share` of `other`, the rest of `color`. */
export function mix(color: string, other: string, share: number): string {
  const added = parts(other)
  const mixed = parts(color).map((part, at) => Math.round(part + ((added[at] ?? 0) - part) * share))
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** `color`, as much nearer to `end` as it takes to be read on all of `surfaces` (WCAG AA, normal text). */
export function readable(color: string, end: string, surfaces: readonly string[]): string {
  for (let share = 0; share < 1; share += 0.04) {
    const tried = mix(color, end, share)
    if (surfaces.every((surface) => contrast(tried, surface) >= 4.5)) return tried
  }
  return end
}

const WHITE = '#ffffff'
const BLACK = '#000000'

/** Ten shades around an accent that white can be read on: the sixth and the seventh are what buttons are filled with. */
export function shadesOf(accent: string): MantineColorsTuple {
  const filled = readable(accent, BLACK, [WHITE])
  const tint = (share: number) => mix(filled, WHITE, share)
  return [
    tint(0.93),
    tint(0.83),
    tint(0.65),
    tint(0.47),
    tint(0.3),
    tint(0.16),
    readable(tint(0.08), BLACK, [WHITE]),
    filled,
    mix(filled, BLACK, 0.2),
    mix(filled, BLACK, 0.38),
  ]
}
