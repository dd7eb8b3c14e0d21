import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import classes from './dashboard.module.css'
import { type Dashboard, queueOf } from './queue-link'

/** How long ago what is open was opened. */
export function Ages({ ages }: { ages: Dashboard['ages'] }) {
  const t = useText()
  const most = Math.max(1, ...ages.map(({ open }) => open))
  return (
    <ul className={classes.ages}>
      {ages.map(({ age, open }) => (
        <li key={age}>
          <Link {...queueOf({ age })} className={classes.age}>
            <span>{t(`support_request.age.${age}`)}</span>
            <span className={classes.figure}>
              <Num value={open} />
            </span>
            <span className={classes.track} aria-hidden>
              <span className={classes.part} style={{ inlineSize: `${(100 * open) / most}%` }} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
