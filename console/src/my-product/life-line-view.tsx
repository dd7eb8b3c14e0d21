import { Fragment } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Day } from '~/patterns/cells'
import { dayIn, lifeLine, type Part } from './life-line'
import classes from './life-line.module.css'
import type { License } from './situation'

/** How many renewals are named below the line; all of them are ticks on it. */
const NAMED = 3

/** The license's life from left to right, with its renewals; the same days stand below it as a list. */
export function LifeLine({ license }: { license: License }) {
  const t = useText()
  const past = api.useQuery('get', '/licenses/{id}/periods', { params: { path: { id: license.id } } }).data?.items
  const today = dayIn(license.time_zone, new Date())
  const parts = lifeLine(license, today, past)
  const at = (id: string) => parts.find((part) => part.id === id)?.at
  const expiry = at('expiry') ?? 100
  const now = at('today') ?? (today > license.grace_ends_on ? 100 : 0)
  const renewals = parts.filter(({ id }) => id === 'renewal')
  return (
    <div className={classes.life}>
      <div className={classes.line} data-over={today > license.grace_ends_on || undefined} aria-hidden>
        <span className={classes.run} style={{ left: 0, width: `${expiry}%` }} />
        <span className={classes.grace} style={{ left: `${expiry}%`, width: `${100 - expiry}%` }} />
        <span className={classes.past} style={{ left: 0, width: `${Math.min(now, expiry)}%` }} />
        <span className={classes.pastGrace} style={{ left: `${expiry}%`, width: `${Math.max(now - expiry, 0)}%` }} />
        {parts.map((part) => (
          <span
            key={`${part.id} ${part.day}`}
            className={classes.mark}
            data-part={part.id}
            style={{ left: `${part.at}%` }}
          />
        ))}
      </div>
      <dl className={classes.days}>
        {parts
          .filter((part) => part.id !== 'renewal' || part === renewals[0])
          .map((part) => (
            <div key={part.id} data-part={part.id}>
              <dt>{t(`my_product.life.${part.id}`)}</dt>
              <dd>{part.id === 'renewal' ? <Renewals days={renewals} /> : <Day value={part.day} />}</dd>
            </div>
          ))}
      </dl>
    </div>
  )
}

/** The latest ones by their day, the others by their number. */
function Renewals({ days }: { days: readonly Part[] }) {
  const t = useText()
  const named = days.slice(-NAMED)
  const more = days.length - named.length
  return (
    <>
      {named.map(({ day }, index) => (
        <Fragment key={day}>
          {index > 0 && ', '}
          <Day value={day} />
        </Fragment>
      ))}
      {more > 0 && ` ${t('my_product.life.more', { more })}`}
    </>
  )
}
