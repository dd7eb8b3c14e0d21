import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type UsageReport = Item<'/usage-reports'>
export type UsageLine = Item<'/usage-reports/{id}/lines'>
export type UsageReportStatus = UsageReport['status']

export const STATUSES: readonly UsageReportStatus[] = ['preparing', 'under_review', 'approved', 'rejected']

export const STATUS_TONES: Record<UsageReportStatus, Tone> = {
  preparing: 'blue',
  under_review: 'amber',
  approved: 'green',
  rejected: 'red',
}

/** Which lines the sheet shows. */
export const SHOWN = ['all', 'unexplained', 'marked', 'corrections'] as const
export type Shown = (typeof SHOWN)[number]

export function shownOf(text: string | undefined): Shown {
  return SHOWN.find((shown) => shown === text) ?? 'all'
}

/** What the API's list of lines is asked for. */
export function lineFilter(shown: Shown): { unexplained?: true; marked?: true; corrections?: true } {
  return shown === 'all' ? {} : { [shown]: true }
}

/** The last twelve whole months before `today`, the newest first. */
export function pastMonths(today: Date): string[] {
  return Array.from({ length: 12 }, (_, back) => {
    const month = new Date(Date.UTC(today.getFullYear(), today.getMonth() - 1 - back, 1))
    return month.toISOString().slice(0, 7)
  })
}

/** Units as typed, within what the line may be charged; undefined where that is not a whole number in between. */
export function unitsWithin(text: string, line: Pick<UsageLine, 'minimum' | 'maximum'>): number | undefined {
  if (!/^\d{1,10}$/.test(text.trim())) return undefined
  const units = Number(text)
  return units >= line.minimum && units <= line.maximum ? units : undefined
}

/** Whether the line must say why, as the server judges it. */
export function needsComment(
  line: Pick<UsageLine, 'over_provisioned' | 'provisioned' | 'corrects'>,
  chargeable: number,
): boolean {
  return !line.corrects && (line.over_provisioned || chargeable !== line.provisioned)
}

/** How the use of a line stands to what it has. */
export function usageTone(line: Pick<UsageLine, 'over_provisioned' | 'provisioned' | 'used'>): Tone {
  if ((line.used ?? 0) > line.provisioned) return 'red'
  return line.over_provisioned ? 'amber' : 'green'
}
