import { Skeleton, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { http } from '~/app/api/client'
import { asProblem } from '~/app/api/problem'
import { useText } from '~/app/i18n/text'
import type { License } from '~/license/license'
import { Lines } from '~/order/lines'
import { Day } from '~/patterns/cells'
import { ProblemAlert } from '~/patterns/problem-alert'

export interface Terms {
  months: number
  units: number
}

/** What cannot be renewed, or not now: said in the panel, not as a mistake of the reader's. */
const NOT_NOW = [
  'renewal_too_early',
  'no_list_price',
  'plan_charged_monthly',
  'renewal_full_only',
  'product_end_of_life',
]

export function useQuote(license: License, { months, units }: Terms) {
  return useQuery({
    queryKey: ['post', '/licenses/{id}/renewal-quote', license.id, license.expires_on, license.units, months, units],
    queryFn: async () => {
      const body = { months, units }
      const { data } = await http.POST('/licenses/{id}/renewal-quote', { params: { path: { id: license.id } }, body })
      return data ?? null
    },
    enabled: months > 0 && units > 0,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** Lapsed days and the new period, each its own line, and the total; or why there is no price. */
export function QuoteView({ query }: { query: ReturnType<typeof useQuote> }) {
  const t = useText()
  if (query.isError) {
    const { code } = asProblem(query.error)
    return NOT_NOW.includes(code) ? (
      <Text c="dimmed">{t(`renewal.not_now.${code}`)}</Text>
    ) : (
      <ProblemAlert error={query.error} />
    )
  }
  const quote = query.data
  if (!quote) return <Skeleton height={120} maw={640} />
  return (
    <div aria-busy={query.isPlaceholderData}>
      <Text mb="sm">
        {quote.on_time ? t('renewal.on_time') : t('renewal.late', { days: quote.lapsed_days })} {t('renewal.period')}{' '}
        <Day value={quote.starts_on} /> – <Day value={quote.expires_on} />.
      </Text>
      <Lines lines={quote.lines} total={quote.total} label={t('renewal.quote')} />
    </div>
  )
}
