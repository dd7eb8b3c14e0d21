import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type License = Item<'/licenses'>
export type LicenseStatus = License['status']

/** In the order of a license's life; what was done to it by hand stands last. */
export const LICENSE_STATUSES: readonly LicenseStatus[] = [
  'not_started',
  'not_activated',
  'normal',
  'expiring_soon',
  'grace',
  'expired',
  'frozen',
  'purged',
  'suspended',
  'disabled',
]

export const LICENSE_TONES: Record<LicenseStatus, Tone> = {
  not_started: 'blue',
  not_activated: 'grey',
  normal: 'green',
  expiring_soon: 'amber',
  grace: 'amber',
  expired: 'red',
  frozen: 'violet',
  purged: 'grey',
  suspended: 'violet',
  disabled: 'grey',
}

/** `HE-****-****-5YYC3` to `HE-…-5YYC3`: what tells codes apart, in a table's width. */
export const shortCode = (masked: string) => masked.replace(/(-\*+)+/, '-…')

export const licenseLink = ({ id }: { id: string }) => ({ to: '/licenses/$id' as const, params: { id } })

/** What can be transferred and merged: running, or in grace. */
export const MOVABLE: readonly License['status'][] = [
  'not_started',
  'not_activated',
  'normal',
  'expiring_soon',
  'grace',
]
