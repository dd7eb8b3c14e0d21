import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { mix, readable, shadesOf } from './palette'

/** The accent where no branding has one. */
export const PETROL = '#0f6671'
const petrol: MantineColorsTuple = [
  '#eef7f8',
  '#d6ecee',
  '#aad9dd',
  '#7cc3c9',
  '#52abb3',
  '#33929c',
  '#1d7b86',
  '#0f6671',
  '#0b525b',
  '#073f46',
]
const gray: MantineColorsTuple = [
  '#f7f8f8',
  '#f0f2f3',
  '#e4e7e9',
  '#d3d8db',
  '#b8c0c5',
  '#949da4',
  '#6a747c',
  '#4c555e',
  '#30373d',
  '#1b1f23',
]
const dark: MantineColorsTuple = [
  '#dfe3e6',
  '#bcc4ca',
  '#9ba5ad',
  '#7c868f',
  '#343b41',
  '#2a3035',
  '#1a1f22',
  '#131618',
  '#0d0f11',
  '#08090a',
]

type Tokens = Record<`--${string}`, string>

/** Names follow use, not hue. `*-fg` on `*-bg` and both texts on every surface reach WCAG AA (see theme.test.ts). */
export const light: Tokens = {
  '--surface': '#ffffff',
  '--surface-nav': '#f7f8f8',
  '--surface-sunken': '#f3f5f5',
  '--surface-hover': '#f3f6f6',
  '--surface-selected': '#e6f2f3',
  '--line': '#e4e7e9',
  '--line-strong': '#c9cfd3',
  '--text': '#1b1f23',
  '--text-quiet': '#5b656d',
  '--accent-text': '#0f6671',
  '--focus': '#0f6671',
  '--green-bg': '#e6f4ea',
  '--green-fg': '#1a6334',
  '--green-dot': '#2e9e57',
  '--blue-bg': '#e5effb',
  '--blue-fg': '#1c4f8f',
  '--blue-dot': '#3b82d6',
  '--amber-bg': '#fbf0d9',
  '--amber-fg': '#754a00',
  '--amber-dot': '#d98c00',
  '--red-bg': '#fbe7e6',
  '--red-fg': '#94201b',
  '--red-dot': '#d64540',
  '--grey-bg': '#eeeff1',
  '--grey-fg': '#4c555e',
  '--grey-dot': '#8b949e',
  '--violet-bg': '#f0eafb',
  '--violet-fg': '#5b36a0',
  '--violet-dot': '#8b63d6',
}

export const darkTokens: Tokens = {
  '--surface': '#131618',
  '--surface-nav': '#0d0f11',
  '--surface-sunken': '#0f1214',
  '--surface-hover': '#1a1f22',
  '--surface-selected': '#12282b',
  '--line': '#262c30',
  '--line-strong': '#3d464c',
  '--text': '#dfe3e6',
  '--text-quiet': '#9ba5ad',
  '--accent-text': '#6fc0c8',
  '--focus': '#6fc0c8',
  '--green-bg': '#12291b',
  '--green-fg': '#7fd19b',
  '--green-dot': '#3fae6a',
  '--blue-bg': '#13243a',
  '--blue-fg': '#8fbef2',
  '--blue-dot': '#4c92e0',
  '--amber-bg': '#30230b',
  '--amber-fg': '#e8b95b',
  '--amber-dot': '#d99a26',
  '--red-bg': '#361a19',
  '--red-fg': '#f19b96',
  '--red-dot': '#e0605a',
  '--grey-bg': '#22272c',
  '--grey-fg': '#aab3bb',
  '--grey-dot': '#78828b',
  '--violet-bg': '#261c3b',
  '--violet-fg': '#bfa3f2',
  '--violet-dot': '#9470dc',
}

/** Mantine's own names for the same things. */
const aliases: Tokens = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-quiet)',
  '--mantine-color-placeholder': 'var(--text-quiet)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-error': 'var(--red-fg)',
}

const SURFACES = ['--surface', '--surface-nav', '--surface-sunken', '--surface-hover', '--surface-selected'] as const

/** The tokens of a scheme in which the accent stands: as near to it as can be read on every surface. */
export function branded(tokens: Tokens, accent: string, dark = false): Tokens {
  if (accent === PETROL) return tokens
  const ground = tokens['--surface'] ?? ''
  const selected = mix(accent, ground, dark ? 0.82 : 0.9)
  const all: Tokens = { ...tokens, '--surface-selected': selected }
  const text = readable(
    accent,
    dark ? '#ffffff' : '#000000',
    SURFACES.map((name) => all[name] ?? ''),
  )
  return { ...all, '--accent-text': text, '--focus': text }
}

export const cssVariables =
  (accent: string): CSSVariablesResolver =>
  () => ({
    variables: {},
    light: { ...branded(light, accent), ...aliases },
    dark: { ...branded(darkTokens, accent, true), ...aliases },
  })

const veil = { overlayProps: { backgroundOpacity: 0.4 } }
const heading = { fontSize: 16, fontWeight: 600, lineHeight: 1.35 }
const quick = { transitionProps: { duration: 100 } }

/** The theme around an accent, which white must be readable on. */
export const themeOf = (accent: string) =>
  createTheme({
    colors: { accent: accent === PETROL ? petrol : shadesOf(accent), gray, dark },
    primaryColor: 'accent',
    primaryShade: { light: 7, dark: 6 },
    fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif",
    fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
    fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
    spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
    radius: { xs: '3px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
    defaultRadius: 'sm',
    cursorType: 'pointer',
    respectReducedMotion: true,
    headings: {
      fontWeight: '600',
      sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' } },
    },
    components: {
      Button: { defaultProps: { size: 'sm', fw: 500 } },
      Modal: { defaultProps: { ...quick, ...veil, centered: true, padding: 20 }, styles: { title: heading } },
      Drawer: { defaultProps: { ...quick, ...veil, padding: 16 }, styles: { title: heading } },
      Menu: { defaultProps: { ...quick, shadow: 'md', position: 'bottom-end', withinPortal: true } },
      Tooltip: { defaultProps: { openDelay: 300, ...quick } },
      Loader: { defaultProps: { size: 'sm', type: 'oval' } },
    },
  })
