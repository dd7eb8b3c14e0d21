export const KINDS = ['assign', 'change', 'renew'] as const
export type Kind = (typeof KINDS)[number]

/** Bytes of a file that the server takes, with room for what surrounds it. */
export const LARGEST = 15 * 1024 * 1024

/** The columns of each kind; those in `needed` must be there. */
export const COLUMNS: Record<Kind, { needed: readonly string[]; optional: readonly string[] }> = {
  assign: { needed: ['customer', 'plan', 'units'], optional: ['start_date'] },
  change: { needed: ['subscription', 'units'], optional: [] },
  renew: { needed: ['subscription'], optional: ['months', 'units', 'po_number'] },
}

/** A file with nothing but the first line. */
export function template(kind: Kind): string {
  const { needed, optional } = COLUMNS[kind]
  return `${[...needed, ...optional].join(',')}\n`
}

/** What a file's text says before it is sent. */
export function fault(text: string): 'empty' | 'too_large' | undefined {
  if (text.trim() === '') return 'empty'
  return new Blob([text]).size > LARGEST ? 'too_large' : undefined
}

/** The kind whose columns the first line has, if it is clear. */
export function guess(text: string): Kind | undefined {
  const head = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
  const names = head
    .split(/[,;\t]/)
    .map((name) => name.trim().toLowerCase().replaceAll(/[ -]/g, '_').replace(/_id$/, ''))
  if (names.includes('customer')) return 'assign'
  if (names.includes('months') || names.includes('po_number')) return 'renew'
  if (names.includes('subscription')) return names.includes('units') ? 'change' : 'renew'
  return undefined
}
