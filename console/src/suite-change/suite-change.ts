import type { Answer } from '~/app/api/client'

export type SuiteChange = Answer<'/service-plans/{id}/suite-change'>
export type Effect = SuiteChange['products'][number]

/** Whether nothing is left to approve and nothing waits. */
export function isSettled({ locked, subscriptions, subscriptions_ended }: SuiteChange): boolean {
  return !locked && subscriptions === 0 && subscriptions_ended === 0
}

/** The products of which the pool has too few units for all at once. */
export function short(change: SuiteChange): Effect[] {
  return change.products.filter(({ units_short }) => units_short > 0)
}
