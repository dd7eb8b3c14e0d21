import type { Item } from '~/app/api/client'
import type { paths } from '~/app/api/schema'

export const REPORTS = ['responses', 'closings', 'rates', 'ratings'] as const
export type ReportName = (typeof REPORTS)[number]

export const isReport = (value: string | undefined): value is ReportName => REPORTS.some((name) => name === value)

export type Responses = Item<'/support-reports/responses'>
export type Closings = Item<'/support-reports/closings'>
export type Rates = Item<'/support-reports/rates'>
export type Ratings = Item<'/support-reports/ratings'>

export type ReportQuery = NonNullable<paths['/support-reports/responses']['get']['parameters']['query']>
export type Grouping = NonNullable<ReportQuery['by']>
/** What rows can be; `total` stands below them. */
export const GROUPINGS: readonly Grouping[] = ['month', 'priority', 'offering', 'support_region']

/** What is asked for: everything in the address but which report it is. */
export function reportQuery(search: Record<string, string | undefined>): ReportQuery {
  const { by, from, to, support_region, offering, priority } = search
  return Object.fromEntries(
    Object.entries({ by, from, to, support_region, offering, priority }).filter(([, value]) => value),
  )
}

type Unit = 'day' | 'hour' | 'minute'

/** A span in the largest unit that has at least two of it, so that neighbors can be compared: 36 hours, 2 days. */
export function spanOf(seconds: number): { value: number; unit: Unit } {
  if (seconds >= 2 * 86_400) return { value: seconds / 86_400, unit: 'day' }
  if (seconds >= 2 * 3_600) return { value: seconds / 3_600, unit: 'hour' }
  return { value: seconds / 60, unit: 'minute' }
}
