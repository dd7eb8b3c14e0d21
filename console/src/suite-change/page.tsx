import { Text } from '@mantine/core'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Section } from '~/patterns/section'
import { PlanStatus } from '~/service-plan/plan-status'
import { Approve } from './approve'
import { Effects } from './effects'
import { suiteChangeRoute } from './routes'
import { isSettled, type SuiteChange } from './suite-change'
import { Waiting } from './waiting'

/** Other members of a plan's suite: what they mean, the approval, and the subscriptions that wait for them. */
export function SuiteChangePage() {
  const t = useText()
  const { id } = suiteChangeRoute.useParams()
  const query = api.useQuery('get', '/service-plans/{id}/suite-change', { params: { path: { id } } })
  const change = query.data
  if (query.isError && !change) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader
        title={t('suite_change.title')}
        parent={{ label: change?.service_plan ?? t('service_plan.one'), to: '/service-plans/$id', params: { id } }}
        status={change?.locked && <PlanStatus state="locked" />}
      />
      <PageBody>{change ? <Change change={change} /> : <Loading />}</PageBody>
    </>
  )
}

function Change({ change }: { change: SuiteChange }) {
  const t = useText()
  if (isSettled(change)) return <Text>{t('suite_change.settled')}</Text>
  return (
    <>
      {change.locked && <WhatChanges change={change} />}
      {change.products.length > 0 && <Effects change={change} />}
      {change.locked ? <Approve change={change} /> : <Waiting change={change} />}
    </>
  )
}

function WhatChanges({ change }: { change: SuiteChange }) {
  const t = useText()
  const names = (products: SuiteChange['added']) => products.map(({ name }) => name).join(', ')
  return (
    <Section title={change.suite.name}>
      <Facts
        facts={[
          { label: t('suite_change.added'), value: names(change.added) },
          { label: t('suite_change.removed'), value: names(change.removed) },
          { label: t('suite_change.subscriptions'), value: change.subscriptions },
          { label: t('suite_change.ended'), value: change.subscriptions_ended > 0 && change.subscriptions_ended },
          { label: t('suite_change.keys'), value: change.registration_keys > 0 && change.registration_keys },
        ]}
      />
    </Section>
  )
}
