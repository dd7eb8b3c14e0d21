import type { Product } from './product'

type Policy = Product['expiry_policy']

/** The policy as a form holds it: a field that was emptied is the empty text. */
export interface PolicyValues extends Record<string, unknown> {
  grace_days: number | string
  freeze_days: number | string
  purge_days: number | string
  notice_days: string
  over_use: Policy['over_use']
  device_limit: number | string
  transfers_per_unit: number | string
  refresh_after_hours: number | string
  lease_days: number | string
  floating: boolean
  offline_file_days: number | string
  regions: { countries: string[]; notice_days: string; grace_days: number | string }[]
}

export function policyValues({
  device_limit,
  offline_file_days,
  notice_days,
  regions,
  ...policy
}: Policy): PolicyValues {
  return {
    ...policy,
    regions: (regions ?? []).map(({ countries, notice_days: days, grace_days }) => ({
      countries,
      notice_days: days?.join(', ') ?? '',
      grace_days: grace_days ?? '',
    })),
    notice_days: notice_days.join(', '),
    device_limit: device_limit ?? '',
    offline_file_days: offline_file_days ?? '',
  }
}

/** `60, 30, 7` to numbers; undefined when there is anything else in it. */
export function dayList(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter(Boolean)
  return parts.every((part) => /^\d{1,4}$/.test(part)) ? parts.map(Number) : undefined
}

/** What the API is sent: an emptied number has its default, or no limit. */
export function policyBody({ notice_days, over_use, floating, regions, ...numbers }: PolicyValues): Policy {
  const given = Object.entries(numbers).filter(([, value]) => value !== '')
  return {
    ...(Object.fromEntries(given.map(([name, value]) => [name, Number(value)])) as Partial<Policy>),
    notice_days: dayList(notice_days) ?? [],
    over_use,
    floating,
    regions: regions.map(({ countries, notice_days: days, grace_days }) => ({
      countries,
      ...(days.trim() !== '' && { notice_days: dayList(days) ?? [] }),
      ...(grace_days !== '' && { grace_days: Number(grace_days) }),
    })),
  } as Policy
}
