import type { IntlShape } from 'react-intl'

interface Written {
  kind: string
  language: string
}

/** Of each kind those in the reader's language, else the English ones, else whatever there is. */
export function documentsFor<D extends Written>(documents: readonly D[], language: string): D[] {
  const kinds = [...new Set(documents.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const all = documents.filter((document) => document.kind === kind)
    const of = (wanted: string) => all.filter((document) => document.language === wanted)
    const [own, english] = [of(language), of('en')]
    return own.length > 0 ? own : english.length > 0 ? english : all
  })
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** `83.1 MB`, in thousands as download managers count. */
export function sizeOf(bytes: number, intl: Pick<IntlShape, 'formatNumber'>): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  return intl.formatNumber(bytes / 1000 ** step, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    maximumFractionDigits: step > 1 ? 1 : 0,
  })
}
