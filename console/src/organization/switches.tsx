import { Stack, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notify, notifyProblem } from '~/app/notify'
import { useCan, useSession } from '~/app/session'
import { Section } from '~/patterns/section'
import type { Organization } from './organization'

type Name = keyof Organization['switches']

/** The switches that mean something for a kind of organization. */
function switchesOf(kind: Organization['kind']): Name[] {
  if (kind === 'vendor') return ['second_factor_required']
  if (kind === 'msp') return ['may_create_plans', 'may_refill_pools']
  return kind === 'distributor' || kind === 'isp'
    ? ['may_create_plans', 'may_refill_pools', 'second_factor_required']
    : []
}

/** What the organization above lets a partner do; each takes effect at once. */
export function Switches({ organization }: { organization: Organization }) {
  const t = useText()
  const can = useCan()
  const own = useSession().organization
  const problemText = useProblemText()
  const [pending, setPending] = useState<Name>()
  const names = switchesOf(organization.kind)
  const isOwn = own.id === organization.id
  const fixed = !can('partner.set_switches') || (isOwn && own.kind !== 'vendor')
  if (names.length === 0) return null

  async function set(name: Name, value: boolean) {
    setPending(name)
    try {
      await http.PATCH('/organizations/{id}/switches', {
        params: { path: { id: organization.id } },
        body: { [name]: value },
      })
      await refresh('/organizations')
      void notify(t('organization.switches.done'))
    } catch (failure) {
      void notifyProblem(problemText(failure))
    } finally {
      setPending(undefined)
    }
  }

  return (
    <Section title={t('organization.switches')}>
      <Stack gap="md">
        {fixed && (
          <Text size="sm" c="dimmed">
            {t('organization.switches.fixed')}
          </Text>
        )}
        {names.map((name) => (
          <Switch
            key={name}
            label={t(`organization.switches.${name}`)}
            description={t(`organization.switches.${name}_what`)}
            checked={organization.switches[name]}
            disabled={fixed || pending === name}
            onChange={({ currentTarget: { checked } }) => void set(name, checked)}
          />
        ))}
      </Stack>
    </Section>
  )
}
