import { api } from '~/app/api/client'
import { productLabel } from '~/suite/suite'

export interface Choice {
  value: string
  label: string
}

/** The products that a code may be limited to. */
export function useProductChoices(): Choice[] {
  const query = api.useQuery('get', '/products', { params: { query: { limit: 200, sort: 'name' } } })
  return (query.data?.items ?? []).map((product) => ({ value: product.id, label: productLabel(product) }))
}

/** The tier 1 that a code may be limited to. */
export function usePartnerChoices(): Choice[] {
  const distributors = api.useQuery('get', '/organizations', { params: { query: { kind: 'distributor', limit: 200 } } })
  const providers = api.useQuery('get', '/organizations', { params: { query: { kind: 'isp', limit: 200 } } })
  const found = [...(distributors.data?.items ?? []), ...(providers.data?.items ?? [])]
  return found.map(({ id, company }) => ({ value: id, label: company })).sort((a, b) => a.label.localeCompare(b.label))
}

/** What `ids` are called, as far as that is known by now. */
export function namesOf(ids: readonly string[], choices: readonly Choice[]): string {
  return ids.map((id) => choices.find(({ value }) => value === id)?.label ?? '…').join(', ')
}
