import type { Item } from '~/app/api/client'
import type { Session } from '~/app/session'
import type { Tone } from '~/patterns/status-badge'

export type Organization = Item<'/organizations'>
export type OrganizationKind = Organization['kind']
export type OrganizationStatus = Organization['status']

export const PARTNER_STATUSES: readonly OrganizationStatus[] = ['active', 'suspended', 'canceled']
export const CUSTOMER_STATUSES: readonly OrganizationStatus[] = ['enabled', 'disabled']

export const ORGANIZATION_TONES: Record<OrganizationStatus, Tone> = {
  active: 'green',
  suspended: 'violet',
  canceled: 'grey',
  enabled: 'green',
  disabled: 'grey',
}

/** The kinds of partner that stand below an organization: directly first, deeper after. */
export function partnerKindsBelow(kind: OrganizationKind): OrganizationKind[] {
  if (kind === 'vendor') return ['distributor', 'isp', 'msp', 'reseller']
  return kind === 'distributor' || kind === 'isp' ? ['msp', 'reseller'] : []
}

/** The kinds of partner that an organization may create directly below itself. */
export function partnerKindsToCreate({ kind }: Session['organization']): OrganizationKind[] {
  return kind === 'vendor' ? ['distributor', 'isp'] : partnerKindsBelow(kind)
}

/** Where an organization has its page. */
export function organizationLink({ id, kind }: Pick<Organization, 'id' | 'kind'>) {
  return kind === 'customer'
    ? { to: '/customers/$id' as const, params: { id } }
    : { to: '/partners/$id' as const, params: { id } }
}
