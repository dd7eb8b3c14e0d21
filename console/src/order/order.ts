import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type Order = Item<'/orders'>
export type OrderLine = NonNullable<Order['lines']>[number]
export type OrderKind = Order['kind']
export type OrderStatus = Order['status']

export const ORDER_KINDS: readonly OrderKind[] = ['new', 'renewal', 'additional_users', 'conversion']
export const ORDER_STATUSES: readonly OrderStatus[] = ['draft', 'confirmed', 'done', 'canceled']

export const ORDER_TONES: Record<OrderStatus, Tone> = {
  draft: 'grey',
  confirmed: 'blue',
  done: 'green',
  canceled: 'grey',
}
