import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type Subscription = Item<'/subscriptions'>

export const SUBSCRIPTION_TONES: Record<Subscription['status'], Tone> = {
  active: 'green',
  suspended: 'violet',
  canceled: 'grey',
}
