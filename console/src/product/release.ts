import type { Item } from '~/app/api/client'

export type Release = Item<'/products/{id}/releases'>
export type ReleaseFile = Release['files'][number]
export type ReleaseDocument = Release['documents'][number]

export const AUDIENCES: readonly ReleaseFile['audience'][] = ['public', 'maintained']
export const DOCUMENT_KINDS: readonly ReleaseDocument['kind'][] = [
  'system_requirements',
  'installation_guide',
  'release_notes',
  'best_practice',
]
export const DOCUMENT_LANGUAGES: readonly ReleaseDocument['language'][] = ['en', 'fr', 'it', 'de', 'es']

/** All releases of a product fit on one page of the API: there are a few a year. */
export const releasesOf = (id: string) => ({ params: { path: { id }, query: { limit: 200 } } })

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size as people say it: 48 MB, not 50331648. */
export function sizeText(bytes: number, locale: string): string {
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000
    unit += 1
  }
  const digits = size < 10 && unit > 0 ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'unit', unit: UNITS[unit], maximumFractionDigits: digits }).format(size)
}

export interface ReleaseValues extends Record<string, unknown> {
  version: string
  released_on: string | null
  end_of_support_on: string | null
  files: (Omit<ReleaseFile, 'size'> & { size: number | string })[]
  documents: ReleaseDocument[]
}

export function releaseBody({ released_on, files, ...values }: ReleaseValues) {
  return {
    ...values,
    released_on: released_on ?? '',
    files: files.map((file) => ({ ...file, size: Number(file.size) })),
  }
}
