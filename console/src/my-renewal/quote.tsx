import { SegmentedControl, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { http } from '~/app/api/client'
import { asProblem } from '~/app/api/problem'
import { useText } from '~/app/i18n/text'
import { useLicenseValues } from '~/my-product/license-words'
import type { License } from '~/my-product/situation'
import { Day, Money } from '~/patterns/cells'
import { Loading } from '~/patterns/loading'
import { moneyText } from '~/patterns/money'
import { ProblemAlert } from '~/patterns/problem-alert'
import classes from './my-renewal.module.css'

type Quote = NonNullable<Awaited<ReturnType<typeof fetchQuote>>>
type Line = Quote['lines'][number]

/** Why there is no price; said in words of our own, since none of these is a mistake of the reader's. */
const NO_PRICE = ['plan_charged_monthly', 'no_list_price', 'renewal_too_early', 'license_without_plan']
const PERIODS = [12, 24, 36]

async function fetchQuote(id: string, months: number, units: number) {
  const { data } = await http.POST('/licenses/{id}/renewal-quote', {
    params: { path: { id } },
    body: { months, units },
  })
  return data ?? null
}

interface Props {
  license: License
  /** How many are wanted: those held, or fewer. */
  units: number
  months: number
  onMonths: (months: number) => void
}

/** What a renewal costs by the list: the lapsed days and the new period, each its own line. */
export function RenewalCost({ license, units, months, onMonths }: Props) {
  const t = useText()
  const values = useLicenseValues(license)
  const query = useQuery({
    queryKey: ['post', '/licenses/{id}/renewal-quote', license.id, months, units],
    queryFn: () => fetchQuote(license.id, months, units),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const code = query.isError ? asProblem(query.error).code : undefined
  if (code && NO_PRICE.includes(code)) return <Text maw="65ch">{t(`my_renewal.no_price.${code}`, values)}</Text>
  return (
    <>
      <SegmentedControl
        aria-label={t('my_renewal.period')}
        value={String(months)}
        onChange={(chosen) => onMonths(Number(chosen))}
        data={PERIODS.map((period) => ({
          value: String(period),
          label: t('my_renewal.years', { years: period / 12 }),
        }))}
      />
      {query.isError ? (
        <ProblemAlert error={query.error} />
      ) : query.data ? (
        <Lines quote={query.data} busy={query.isPlaceholderData} owner={license.owner.company} unit={values.unit} />
      ) : (
        <Loading lines={3} />
      )}
    </>
  )
}

interface LinesProps {
  quote: Quote
  busy: boolean
  owner: string
  unit: string
}

function Lines({ quote, busy, owner, unit }: LinesProps) {
  const t = useText()
  const { locale } = useIntl()
  return (
    <div aria-busy={busy} aria-live="polite">
      <dl className={classes.lines} aria-label={t('my_renewal.cost')}>
        {quote.lines.map((line) => (
          <div key={line.kind}>
            <dt>
              <LineName line={line} />
              <span className={classes.how}>
                {t(`my_renewal.line.${line.kind}.how`, {
                  units: line.units,
                  unit,
                  days: line.days,
                  months: line.months,
                })}
                {' · '}
                {t('my_renewal.each', { price: moneyText(line.unit_price, locale) })}
              </span>
            </dt>
            <dd>
              <Money value={line.amount} />
            </dd>
          </div>
        ))}
        <div className={classes.total}>
          <dt>{t('my_renewal.total')}</dt>
          <dd>
            <Money value={quote.total} />
          </dd>
        </div>
      </dl>
      <Text size="sm" c="dimmed" maw="65ch">
        {t('my_renewal.list_price', { owner })}
      </Text>
    </div>
  )
}

function LineName({ line }: { line: Line }) {
  const t = useText()
  return (
    <span>
      {t(`my_renewal.line.${line.kind}`)}
      {line.starts_on && line.ends_on && (
        <>
          {': '}
          <Day value={line.starts_on} /> – <Day value={line.ends_on} />
        </>
      )}
    </span>
  )
}
