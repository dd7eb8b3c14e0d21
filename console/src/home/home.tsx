import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Num } from '~/patterns/cells'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { ExpiringSoon } from './expiring-soon'
import classes from './home.module.css'
import { useHomeNumbers } from './numbers'
import { ScarcePools } from './scarce-pools'

export function Home() {
  const t = useText()
  const can = useCan()
  return (
    <>
      <PageHeader title={t('home.title')} />
      <PageBody>
        <Numbers />
        {can('license.list') && <ExpiringSoon />}
        {can('license_pool.list') && <ScarcePools />}
      </PageBody>
    </>
  )
}

function Numbers() {
  const numbers = useHomeNumbers()
  return (
    <ul className={classes.numbers}>
      {numbers.map(({ id, label, total, link }) => (
        <li key={id}>
          <Link {...link} className={classes.number}>
            <span className={classes.value}>{total !== undefined && <Num value={total} />}</span>
            <span className={classes.label}>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
