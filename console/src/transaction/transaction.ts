import type { LinkProps } from '@tanstack/react-router'
import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type Transaction = Item<'/transactions'>

/** In the order of a license's life. */
export const TRANSACTION_KINDS: readonly Transaction['kind'][] = [
  'new_purchase',
  'conversion',
  'license_change',
  'suite_change',
  'renewal',
  'downsizing',
  'replacement',
  'cancellation',
]

export const KIND_TONES: Record<Transaction['kind'], Tone> = {
  new_purchase: 'green',
  conversion: 'green',
  license_change: 'blue',
  suite_change: 'blue',
  renewal: 'green',
  downsizing: 'amber',
  replacement: 'violet',
  cancellation: 'grey',
}

/** `+5`, `-2`, `0`: what the units became more or fewer by, with a real minus. */
export function signed(change: number, format: (value: number) => string): string {
  if (change === 0) return format(0)
  return change > 0 ? `+${format(change)}` : `\u2212${format(-change)}`
}

/** Where what a transaction came by can be read; undefined where it has no page of its own. */
export function referenceLink(reference: string): Pick<LinkProps, 'to' | 'params' | 'search'> | undefined {
  const params = { id: reference }
  if (reference.startsWith('lic_')) return { to: '/licenses/$id', params }
  if (reference.startsWith('ord_')) return { to: '/orders/$id', params }
  return undefined
}

/** The filters that only links set: the row's names say what they mean. */
export const LINKED_FILTERS = [
  'customer_id',
  'owner_id',
  'created_by',
  'license_id',
  'service_plan_id',
  'product_id',
  'reference',
] as const

/** What a list that a link narrowed is about, in the words of its first row. */
export function subjectOf(search: Partial<Record<string, string>>, row: Transaction | undefined): string[] {
  if (!row) return []
  const words: Record<(typeof LINKED_FILTERS)[number], string> = {
    customer_id: row.customer.company,
    owner_id: row.owner.company,
    created_by: row.created_by.name || row.created_by.company,
    license_id: row.license_id,
    service_plan_id: row.service_plan?.name ?? '',
    product_id: row.product.name,
    reference: row.reference,
  }
  return LINKED_FILTERS.filter((name) => search[name]).map((name) => words[name])
}
