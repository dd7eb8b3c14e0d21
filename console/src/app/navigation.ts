import { type Icon, IconCalendarTime, IconCirclePlus, IconHeadset, IconKey, IconLifebuoy, IconPackage, IconUserCircle } from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import type { Permission, Session } from './session'

/** The sections of the navigation, in order. `app.nav.<section>` is the heading; 'top' has none. */
export const SECTIONS = [
  'top',
  'users',
  'licensing',
  'reports',
  'support',
  'catalog',
  'portal',
  'administration',
  'system',
] as const

export interface NavigationEntry {
  section: (typeof SECTIONS)[number]
  /** Message key of the screen's name. */
  label: string
  to: NonNullable<LinkProps['to']>
  icon: Icon
  /** Shown only to people who have it; without one, to everybody. */
  permission?: Permission
  /** Only for customers' own people, or only for those who serve them: both may list licenses, on other screens. */
  audience?: 'customer' | 'staff'
}

/**
 * One entry for each screen that stands in the navigation, in the order shown. Screens that don't exist
 * yet have no entry. The first one that a person may use is where they land.
 */
export const NAVIGATION: readonly NavigationEntry[] = [
  {
    section: 'portal',
    label: 'my_product.title',
    to: '/my-products',
    icon: IconPackage,
    permission: 'license.list',
    audience: 'customer',
  },
  {
    section: 'portal',
    label: 'registration.title',
    to: '/register',
    icon: IconCirclePlus,
    permission: 'registration.create',
  },
  {
    section: 'portal',
    label: 'support_request.portal',
    to: '/support-requests',
    icon: IconLifebuoy,
    permission: 'support_request.list',
    audience: 'customer',
  },
  {
    section: 'licensing',
    label: 'registration_key.title',
    to: '/registration-keys',
    icon: IconKey,
    permission: 'registration_key.list',
  },
  {
    section: 'support',
    label: 'support_request.desk.title',
    to: '/desk',
    icon: IconHeadset,
    permission: 'support_request.note',
  },
  {
    section: 'support',
    label: 'support_request.title',
    to: '/support-requests',
    icon: IconLifebuoy,
    permission: 'support_request.list',
    audience: 'staff',
  },
  {
    section: 'support',
    label: 'calendar.title',
    to: '/calendars',
    icon: IconCalendarTime,
    permission: 'calendar.list',
  },
  { section: 'administration', label: 'identity.my_account.title', to: '/my-account', icon: IconUserCircle },
]

export interface Action {
  /** Message key, a verb first. */
  label: string
  to: NonNullable<LinkProps['to']>
  icon: Icon
  permission: Permission
}

/** What the command palette offers besides going somewhere. */
export const ACTIONS: readonly Action[] = [
  {
    label: 'registration_key.generate.title',
    to: '/registration-keys/generate',
    icon: IconKey,
    permission: 'registration_key.generate',
  },
  {
    label: 'support_request.new.title',
    to: '/support-requests/new',
    icon: IconLifebuoy,
    permission: 'support_request.create',
  },
]

type Restricted = Pick<NavigationEntry, 'permission' | 'audience'>

export function allowed<E extends Restricted>(entries: readonly E[], session: Session): E[] {
  const reader = session.organization.kind === 'customer' ? 'customer' : 'staff'
  return entries.filter(
    ({ permission, audience = reader }) =>
      audience === reader && (permission === undefined || session.permissions.includes(permission)),
  )
}

export function landing(session: Session): NonNullable<LinkProps['to']> {
  return allowed(NAVIGATION, session)[0]?.to ?? '/my-account'
}
