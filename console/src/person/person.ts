import type { Item } from '~/app/api/client'
import type { OrganizationKind } from '~/organization/organization'
import type { Tone } from '~/patterns/status-badge'

export type Person = Item<'/people'>
export type Role = Person['role']

export const PERSON_STATUSES = ['enabled', 'invited', 'disabled'] as const

export const PERSON_TONES: Record<Person['status'], Tone> = { enabled: 'green', invited: 'blue', disabled: 'grey' }

const PARTNER_ROLES: readonly Role[] = [
  'administrator',
  'customer_account_manager',
  'partner_account_manager',
  'license_manager',
  'support_manager',
  'support_engineer',
  'billing_manager',
]

/** The roles that people of an organization of this kind can have. */
export function rolesOf(kind: OrganizationKind): readonly Role[] {
  if (kind === 'customer') return ['administrator', 'designated_contact', 'viewer']
  if (kind !== 'vendor') return PARTNER_ROLES
  return [
    'administrator',
    'product_manager',
    'license_manager',
    'support_manager',
    'support_engineer',
    'customer_service_manager',
    'engineer',
    'billing_manager',
    'auditor',
  ]
}

export const fullName = ({ first_name, last_name }: Pick<Person, 'first_name' | 'last_name'>) =>
  `${first_name} ${last_name}`
