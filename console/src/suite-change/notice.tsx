import { Text } from '@mantine/core'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { LinkButton } from '~/patterns/link-button'
import { Section } from '~/patterns/section'
import type { ServicePlan } from '~/service-plan/plan'
import { isSettled } from './suite-change'

/** On a plan's page: what its suite's change asks of its owner, as long as it does. */
export function SuiteChangeNotice({ plan }: { plan: ServicePlan }) {
  const t = useText()
  const query = api.useQuery('get', '/service-plans/{id}/suite-change', { params: { path: { id: plan.id } } })
  const change = query.data
  if (!change || isSettled(change)) return null
  return (
    <Section
      title={t('suite_change.title')}
      actions={
        <LinkButton
          size="compact-sm"
          variant={change.locked ? 'filled' : 'default'}
          to="/service-plans/$id/suite-change"
          params={{ id: plan.id }}
        >
          {change.locked ? t('suite_change.look') : t('suite_change.waiting.look')}
        </LinkButton>
      }
    >
      <Text>
        {change.locked
          ? t('suite_change.locked', { suite: change.suite.name })
          : t('suite_change.waits', { count: change.subscriptions + change.subscriptions_ended })}
      </Text>
    </Section>
  )
}
