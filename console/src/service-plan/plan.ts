import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type ServicePlan = Item<'/service-plans'>
export type PlanState = ServicePlan['state']

export const PLAN_STATES: readonly PlanState[] = ['enabled', 'locked', 'scheduled_update', 'end_of_sale', 'disabled']
export const PLAN_TONES: Record<PlanState, Tone> = {
  enabled: 'green',
  locked: 'amber',
  scheduled_update: 'blue',
  end_of_sale: 'amber',
  disabled: 'grey',
}

export const VERSION_TYPES: readonly ServicePlan['version_type'][] = ['full', 'trial', 'nfr']
export const ACTIVATIONS: readonly ServicePlan['activation'][] = ['assignment', 'first_sign_in']
export const CHARGINGS: readonly ServicePlan['charging'][] = ['prepaid', 'monthly']

export const servicePlanLink = ({ id }: { id: string }) => ({ to: '/service-plans/$id' as const, params: { id } })

/** Days as they are typed: '30, 14, 3'. Nothing stands for the product's own, `undefined` for what is no list of days. */
export function parseDays(text: string): number[] | null | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  if (parts.length === 0) return null
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map(Number) : undefined
}
