import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import type { Filter } from '~/patterns/data-table/toolbar'

/** How licenses stand, in the words of the start page. */
const STANDINGS = ['normal', 'expiring_soon', 'grace', 'expired', 'exceeded'] as const

/** Filters of companies by the licenses that they hold or sold; none for people who may not see licenses. */
export function useLicenseFilters(): Filter[] {
  const t = useText()
  const can = useCan()
  const allowed = can('license.list')
  const products = api.useQuery('get', '/products', { params: { query: { limit: 200 } } }, { enabled: allowed })
  if (!allowed) return []
  return [
    {
      name: 'product_code',
      label: t('organization.product'),
      options: (products.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      name: 'license_status',
      label: t('organization.license_status'),
      options: STANDINGS.map((value) => ({ value, label: t(`organization.license_status.${value}`) })),
    },
  ]
}
