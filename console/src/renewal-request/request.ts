import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type RenewalRequest = Item<'/renewal-requests'>
export type RequestStatus = RenewalRequest['status']

export const REQUEST_STATUSES: readonly RequestStatus[] = ['open', 'renewed', 'declined']

export const REQUEST_TONES: Record<RequestStatus, Tone> = { open: 'blue', renewed: 'green', declined: 'grey' }
