import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { LockedPlans } from '~/suite-change/locked-plans'
import { Expiries } from './expiries'
import { ExpiringSoon } from './expiring-soon'
import { Numbers } from './numbers'
import { ScarcePools } from './scarce-pools'
import { Search } from './search'

export function Home() {
  const t = useText()
  const can = useCan()
  return (
    <>
      <PageHeader title={t('home.title')} />
      <PageBody>
        <Search />
        <Numbers />
        {can('service_plan.approve_suite_change') && <LockedPlans />}
        {can('license.list') && <Expiries />}
        {can('license.list') && <ExpiringSoon />}
        {can('license_pool.list') && <ScarcePools />}
      </PageBody>
    </>
  )
}
