import { Link, type LinkProps } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import classes from './dashboard.module.css'
import { type Dashboard, queueOf } from './queue-link'

/** What a manager looks at first, each the way to what it counts. */
export function Numbers({ dashboard }: { dashboard: Dashboard }) {
  const t = useText()
  const { open, unassigned, escalations } = dashboard
  const waiting: Pick<LinkProps, 'to' | 'search'> = { to: '/escalations', search: { status: 'requested' } as never }
  const numbers = [
    { id: 'open', value: open.total, link: queueOf(), tone: undefined },
    { id: 'breached', value: open.breached, link: queueOf({ clock: 'breached' }), tone: 'red' },
    { id: 'at_risk', value: open.at_risk, link: queueOf({ clock: 'at_risk' }), tone: 'amber' },
    { id: 'unassigned', value: unassigned, link: queueOf({ whose: 'nobody' }), tone: undefined },
    { id: 'escalations', value: escalations, link: waiting, tone: undefined },
  ]
  return (
    <ul className={classes.numbers}>
      {numbers.map(({ id, value, link, tone }) => (
        <li key={id}>
          <Link {...link} className={classes.number}>
            <span className={classes.value}>
              <Num value={value} />
            </span>
            <span className={classes.label}>
              {tone && value > 0 && (
                <span className={classes.dot} style={{ background: `var(--${tone}-dot)` }} aria-hidden />
              )}
              {t(`support_dashboard.${id}`)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
