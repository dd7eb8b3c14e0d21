import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import type { Filter } from '~/patterns/data-table/toolbar'

/** A list's filter by product. Empty until the products are known. */
export function useProductFilter(): Filter {
  const t = useText()
  const { data } = api.useQuery('get', '/products', { params: { query: { limit: 200, sort: 'name' } } })
  return {
    name: 'product_code',
    label: t('product.one'),
    options: data?.items.map(({ code, name }) => ({ value: code, label: name })) ?? [],
  }
}
