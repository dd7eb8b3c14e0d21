import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type RegistrationKey = Item<'/registration-keys'>
export type KeyStatus = RegistrationKey['status']

export const KEY_STATUSES: readonly KeyStatus[] = ['unused', 'registered', 'voided', 'expired']

export const KEY_TONES: Record<KeyStatus, Tone> = {
  unused: 'blue',
  registered: 'green',
  voided: 'grey',
  expired: 'red',
}
