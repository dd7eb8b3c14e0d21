import type { Body } from '~/app/api/client'
import type { License } from '~/license/license'
import type { Order } from './order'

export type OrderKind = Order['kind']
/** What is ordered about a license that is there. */
export type LicenseKind = Exclude<OrderKind, 'new'>

export const ORDER_KINDS: readonly OrderKind[] = ['new', 'renewal', 'additional_users', 'conversion']

const ENDED: readonly License['status'][] = ['disabled', 'suspended', 'purged']
const RUNNING: readonly License['status'][] = ['not_started', 'not_activated', 'normal', 'expiring_soon']

/** Whether an order of that kind can be about the license, as far as is known here; the server decides. */
export function isOrdered(
  kind: LicenseKind,
  { version_type, status }: Pick<License, 'version_type' | 'status'>,
): boolean {
  if (kind === 'conversion') return version_type === 'trial' && status !== 'disabled'
  if (version_type !== 'full') return false
  return kind === 'renewal' ? !ENDED.includes(status) : RUNNING.includes(status)
}

type NewOrder = Body<'/orders', 'post'>

/** Leaves out what the kind does not take. */
export function withholds(
  { customer_id: _, months, service_plan_id, written_request, ...order }: NewOrder,
  { kind, fewer }: { kind: LicenseKind; fewer: boolean },
): NewOrder {
  return {
    ...order,
    ...(kind === 'renewal' && { months }),
    ...(kind === 'conversion' && { service_plan_id }),
    ...(fewer && { written_request }),
  }
}
