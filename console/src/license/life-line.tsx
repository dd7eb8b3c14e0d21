import { useText } from '~/app/i18n/text'
import { Day } from '~/patterns/cells'
import { LICENSE_TONES, type License } from './license'
import { life } from './life'
import classes from './page.module.css'

/** Start, today, expiry and the end of grace on one line; the same stands below it in words. */
export function LifeLine({ license }: { license: License }) {
  const t = useText()
  const { today, expiry } = life(license, Date.now())
  return (
    <div className={classes.life}>
      <div className={classes.line} aria-hidden>
        <span
          className={classes.past}
          style={{ width: `${today}%`, background: `var(--${LICENSE_TONES[license.status]}-dot)` }}
        />
        <span className={classes.grace} style={{ left: `${expiry}%` }} />
        <span className={classes.today} style={{ left: `${today}%` }} />
      </div>
      <dl className={classes.stops}>
        <Stop label={t('license.life.start')} day={license.starts_on} />
        <Stop label={t('license.life.expiry')} day={license.expires_on} />
        <Stop label={t('license.life.grace')} day={license.grace_ends_on} />
      </dl>
    </div>
  )
}

function Stop({ label, day }: { label: string; day: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Day value={day} />
      </dd>
    </div>
  )
}
