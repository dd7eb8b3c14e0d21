import type { Item } from '~/app/api/client'
import { decimal } from '~/patterns/money'
import type { Tone } from '~/patterns/status-badge'

export type BillingReport = Item<'/billing-reports'>
export type BillingLine = Item<'/billing-reports/{id}/lines'>
export type BillingReportStatus = BillingReport['status']

export const STATUSES: readonly BillingReportStatus[] = ['under_review', 'submitted', 'returned', 'completed']

export const STATUS_TONES: Record<BillingReportStatus, Tone> = {
  under_review: 'blue',
  submitted: 'amber',
  returned: 'red',
  completed: 'green',
}

/** The partner may still change it. */
export function isOpen(report: Pick<BillingReport, 'status'>): boolean {
  return report.status === 'under_review' || report.status === 'returned'
}

/** `27.5` typed into a field to 2750 hundredths of a percent: digits are moved, nothing is rounded. */
export function hundredths(typed: string): number | undefined {
  const [, whole = '', fraction = ''] = /^(\d{1,3})(?:[.,](\d{0,2}))?$/.exec(typed.trim()) ?? []
  if (whole === '') return undefined
  const value = Number(whole + fraction.padEnd(2, '0'))
  return value <= 10_000 ? value : undefined
}

/** 2750 hundredths of a percent as a field shows them: `27.50`. */
export function typedPercent(value: number): string {
  return decimal(value, 2)
}
