import { type Icon, IconKey, IconUserCircle } from '@tabler/icons-react'
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
}

/**
 * One entry for each screen that stands in the navigation, in the order shown. Screens that don't exist
 * yet have no entry. The first one that a person may use is where they land.
 */
export const NAVIGATION: readonly NavigationEntry[] = [
  {
    section: 'licensing',
    label: 'registration_key.title',
    to: '/registration-keys',
    icon: IconKey,
    permission: 'registration_key.list',
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
]

export function allowed<E extends { permission?: Permission }>(entries: readonly E[], session: Session): E[] {
  return entries.filter(({ permission }) => permission === undefined || session.permissions.includes(permission))
}

export function landing(session: Session): NonNullable<LinkProps['to']> {
  return allowed(NAVIGATION, session)[0]?.to ?? '/my-account'
}
