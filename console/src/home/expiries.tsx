import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import { Section } from '~/patterns/section'
import classes from './home.module.css'
import { useHome } from './use-home'

/** How many licenses end in which of the next twelve months. */
export function Expiries() {
  const t = useText()
  const { formatDate } = useIntl()
  const expiries = useHome().data?.expiries ?? []
  const most = Math.max(1, ...expiries.map(({ licenses }) => licenses))
  if (expiries.length === 0) return null
  return (
    <Section title={t('home.expiries')}>
      <ol className={classes.chart}>
        {expiries.map(({ month, licenses }) => {
          const day = new Date(`${month}-15T12:00:00Z`)
          const long = formatDate(day, { month: 'long', year: 'numeric', timeZone: 'UTC' })
          return (
            <li key={month} className={classes.month} title={t('home.expiries.bar', { month: long, total: licenses })}>
              <span className={classes.count}>
                <Num value={licenses} />
              </span>
              <span
                className={classes.bar}
                style={{ blockSize: `${Math.round((licenses / most) * 96)}px` }}
                aria-hidden
              />
              <span className={classes.name}>
                {formatDate(day, { month: 'short', year: '2-digit', timeZone: 'UTC' })}
              </span>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
