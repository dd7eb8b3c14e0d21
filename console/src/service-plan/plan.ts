import type { Item } from '~/app/api/client'

export type ServicePlan = Item<'/service-plans'>

export const VERSION_TYPES: readonly ServicePlan['version_type'][] = ['full', 'trial', 'nfr']
export const CHARGINGS: readonly ServicePlan['charging'][] = ['prepaid', 'monthly']

export const servicePlanLink = ({ id }: { id: string }) => ({ to: '/service-plans/$id' as const, params: { id } })
