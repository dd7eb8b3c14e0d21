import type { LinkProps } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { type Permission, useCan, useSession } from '~/app/session'
import { partnerKindsBelow } from '~/organization/organization'

export interface HomeNumber {
  id: string
  label: string
  /** Undefined until it is known. */
  total: number | undefined
  link: Pick<LinkProps, 'to' | 'search'>
}

const SHOWN = 4

/** The four numbers that matter most to this person: each the total of a list, and the way to it. */
export function useHomeNumbers(): HomeNumber[] {
  const t = useText()
  const can = useCan()
  const { organization } = useSession()
  const [kind] = partnerKindsBelow(organization.kind)
  const candidates: { id: string; permission: Permission; off?: boolean }[] = [
    { id: 'customers', permission: 'customer.list' },
    { id: 'partners', permission: 'partner.list', off: !kind },
    { id: 'expiring', permission: 'license.list' },
    { id: 'keys', permission: 'registration_key.list' },
    { id: 'grace', permission: 'license.list' },
    { id: 'plans', permission: 'service_plan.list' },
  ]
  const chosen = candidates
    .filter(({ permission, off }) => !off && can(permission))
    .slice(0, SHOWN)
    .map(({ id }) => id)
  const on = (id: string) => ({ enabled: chosen.includes(id) })

  const customers = { kind: 'customer', status: 'enabled', limit: 1 } as const
  const partners = { kind: kind ?? 'reseller', status: 'active', limit: 1 } as const
  const expiring = { status: 'expiring_soon', limit: 1 } as const
  const grace = { status: 'grace', limit: 1 } as const
  const totals: Record<string, number | undefined> = {
    customers: api.useQuery('get', '/organizations', { params: { query: customers } }, on('customers')).data?.total,
    partners: api.useQuery('get', '/organizations', { params: { query: partners } }, on('partners')).data?.total,
    expiring: api.useQuery('get', '/licenses', { params: { query: expiring } }, on('expiring')).data?.total,
    grace: api.useQuery('get', '/licenses', { params: { query: grace } }, on('grace')).data?.total,
    keys: api.useQuery('get', '/registration-keys', { params: { query: { status: 'unused', limit: 1 } } }, on('keys'))
      .data?.total,
    plans: api.useQuery('get', '/service-plans', { params: { query: { enabled: true, limit: 1 } } }, on('plans')).data
      ?.total,
  }
  const all: Omit<HomeNumber, 'total'>[] = [
    { id: 'customers', label: t('home.customers'), link: { to: '/customers', search: { status: 'enabled' } } },
    {
      id: 'partners',
      label: t(`home.partners.${kind ?? 'reseller'}`),
      link: { to: '/partners', search: { kind: kind ?? 'reseller', status: 'active' } },
    },
    { id: 'expiring', label: t('home.expiring'), link: { to: '/licenses', search: { status: 'expiring_soon' } } },
    { id: 'keys', label: t('home.keys'), link: { to: '/registration-keys', search: { status: 'unused' } } },
    { id: 'grace', label: t('home.grace'), link: { to: '/licenses', search: { status: 'grace' } } },
    { id: 'plans', label: t('home.plans'), link: { to: '/service-plans', search: { enabled: 'true' } } },
  ]
  return all.filter(({ id }) => chosen.includes(id)).map((entry) => ({ ...entry, total: totals[entry.id] }))
}
