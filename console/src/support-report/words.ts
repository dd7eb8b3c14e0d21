import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { monthText } from '~/usage-report/month'
import { type Grouping, spanOf } from './report'

/** How the figures of a report are written. */
export function useWords(by: Grouping) {
  const t = useText()
  const intl = useIntl()
  return useMemo(
    () => ({
      percent: (permille: number | null | undefined) =>
        permille == null ? '–' : intl.formatNumber(permille / 1000, { style: 'percent', maximumFractionDigits: 1 }),
      span: (seconds: number) => {
        const { value, unit } = spanOf(seconds)
        return intl.formatNumber(value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 })
      },
      stars: (hundredths: number | null | undefined) =>
        hundredths == null ? '–' : intl.formatNumber(hundredths / 100, { minimumFractionDigits: 2 }),
      name: (key: string) => {
        if (key === 'total') return t('support_report.total')
        if (by === 'month') return monthText(key, intl)
        if (by === 'priority') return t(`support_request.priority.${key}`)
        if (by === 'offering') return t(`support_request.offering.${key}`)
        return key
      },
      /** The same below a bar. */
      short: (key: string) => {
        if (by === 'month')
          return intl.formatDate(`${key}-15T12:00:00Z`, { month: 'short', year: '2-digit', timeZone: 'UTC' })
        return by === 'priority' ? key.toUpperCase() : key
      },
    }),
    [t, intl, by],
  )
}

export type Words = ReturnType<typeof useWords>
