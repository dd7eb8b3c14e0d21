import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import classes from './home.module.css'
import { useHome } from './use-home'
import { type HomeNumber, useWidgets } from './widgets'

/** The numbers that the day starts with, each the way to its list. */
export function Numbers() {
  const query = useHome()
  const widgets = useWidgets(query.data)
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <List numbers={widgets.main} large />
      <div className={classes.groups}>
        {widgets.groups.map(({ id, numbers }) => (
          <Group key={id} id={id} numbers={numbers} />
        ))}
      </div>
    </>
  )
}

function Group({ id, numbers }: { id: string; numbers: HomeNumber[] }) {
  const t = useText()
  return (
    <section className={classes.group} aria-labelledby={`home-${id}`}>
      <h2 id={`home-${id}`} className={classes.heading}>
        {t(`home.${id}`)}
      </h2>
      <List numbers={numbers} />
    </section>
  )
}

function List({ numbers, large }: { numbers: HomeNumber[]; large?: boolean }) {
  return (
    <ul className={large ? classes.numbers : classes.small}>
      {numbers.map(({ id, label, total, link }) => (
        <li key={id}>
          <Link {...link} className={classes.number}>
            <span className={classes.value}>{total != null && <Num value={total} />}</span>
            <span className={classes.label}>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
