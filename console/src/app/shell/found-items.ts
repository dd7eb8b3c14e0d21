import { useDebouncedValue } from '@mantine/hooks'
import { IconBuilding, IconBuildingStore, IconCertificate, IconKey } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import type { PaletteItem } from './palette-items'

const SHORTEST = 2

/** Customers, partners, keys and licenses that the server finds for what was typed. */
export function useFoundItems(query: string): PaletteItem[] {
  const t = useText()
  const can = useCan()
  const [q] = useDebouncedValue(query.trim(), 150)
  const asks = q.length >= SHORTEST && query.trim().length >= SHORTEST && can('customer.list')
  const { data } = api.useQuery(
    'get',
    '/search',
    { params: { query: { q } } },
    { enabled: asks, placeholderData: keepPreviousData },
  )
  if (!asks || !data) return []
  const organizations = data.organizations.map(({ id, kind, company, city }): PaletteItem => {
    const to = kind === 'customer' ? '/customers/$id' : '/partners/$id'
    return {
      id: `organization-${id}`,
      label: [company, city].filter(Boolean).join(', '),
      kind: kind === 'customer' ? t('app.palette.customer') : t('app.palette.partner'),
      icon: kind === 'customer' ? IconBuilding : IconBuildingStore,
      link: { to, params: { id } },
    }
  })
  const keys = data.registration_keys.map(
    ({ id, key_masked }): PaletteItem => ({
      id: `key-${id}`,
      label: key_masked,
      kind: t('app.palette.key'),
      icon: IconKey,
      link: { to: '/registration-keys', search: { open: id } },
    }),
  )
  const licenses = data.licenses.map(
    ({ id, product_name, customer_company }): PaletteItem => ({
      id: `license-${id}`,
      label: `${product_name}, ${customer_company}`,
      kind: t('home.search.license'),
      icon: IconCertificate,
      link: { to: '/licenses/$id', params: { id } },
    }),
  )
  return [...organizations, ...keys, ...licenses]
}
