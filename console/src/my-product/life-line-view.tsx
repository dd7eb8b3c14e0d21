import { useText } from '~/app/i18n/text'
import { Day } from '~/patterns/cells'
import type { License } from './license-words'
import { dayIn, lifeLine } from './life-line'
import classes from './life-line.module.css'

/** The license's life from left to right; the same days stand below it as a list. */
export function LifeLine({ license }: { license: License }) {
  const t = useText()
  const today = dayIn(license.time_zone, new Date())
  const parts = lifeLine(license, today)
  const at = (id: string) => parts.find((part) => part.id === id)?.at
  const expiry = at('expiry') ?? 100
  const now = at('today') ?? (today > license.grace_ends_on ? 100 : 0)
  return (
    <div className={classes.life}>
      <div className={classes.line} data-over={today > license.grace_ends_on || undefined} aria-hidden>
        <span className={classes.run} style={{ left: 0, width: `${expiry}%` }} />
        <span className={classes.grace} style={{ left: `${expiry}%`, width: `${100 - expiry}%` }} />
        <span className={classes.past} style={{ left: 0, width: `${Math.min(now, expiry)}%` }} />
        <span className={classes.pastGrace} style={{ left: `${expiry}%`, width: `${Math.max(now - expiry, 0)}%` }} />
        {parts.map((part) => (
          <span key={part.id} className={classes.mark} data-part={part.id} style={{ left: `${part.at}%` }} />
        ))}
      </div>
      <dl className={classes.days}>
        {parts.map((part) => (
          <div key={part.id} data-part={part.id}>
            <dt>{t(`my_product.life.${part.id}`)}</dt>
            <dd>
              <Day value={part.day} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
