import { Button, Group, Stack, Text } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Body, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { ChoiceField } from '~/patterns/choice-field'
import { ProblemAlert } from '~/patterns/problem-alert'
import { Section } from '~/patterns/section'
import { type SuiteChange, short } from './suite-change'

type When = Body<'/service-plans/{id}/approve-suite-change', 'post'>['subscriptions']

/** The owner's word: the plan sells again, and its subscriptions change now or later. */
export function Approve({ change }: { change: SuiteChange }) {
  const t = useText()
  const navigate = useNavigate()
  const [when, setWhen] = useState<When>(change.subscriptions > 0 ? 'all' : 'later')
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()
  const { service_plan_id: id, membership, service_plan: name } = change

  async function approve() {
    setPending(true)
    setError(undefined)
    try {
      const body = { membership, subscriptions: when }
      const { data } = await http.POST('/service-plans/{id}/approve-suite-change', { params: { path: { id } }, body })
      await Promise.all([refresh('/service-plans'), refresh('/license-pools')])
      void notify(t('suite_change.approve.done', { name }))
      if (data?.job) await navigate({ to: '/jobs/$id', params: { id: data.job.id } })
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  return (
    <Section title={t('suite_change.approve.title')}>
      <Stack gap="lg">
        <Text>{t('suite_change.approve.effect')}</Text>
        {change.subscriptions > 0 && (
          <ChoiceField
            label={t('suite_change.approve.when')}
            options={[
              { value: 'all', label: t('suite_change.approve.all', { count: change.subscriptions }) },
              { value: 'later', label: t('suite_change.approve.later') },
            ]}
            value={when}
            onChange={setWhen}
          />
        )}
        {short(change).length > 0 && <Short change={change} />}
        {error !== undefined && <ProblemAlert error={error} />}
        <Group>
          <Button onClick={() => void approve()} loading={pending}>
            {t('suite_change.approve.action')}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}

/** What the pool lacks, and where to get it. */
export function Short({ change }: { change: SuiteChange }) {
  const t = useText()
  const can = useCan()
  const names = short(change).map(({ product }) => product.name)
  return (
    <Text>
      {t('suite_change.short_of', { products: names.join(', ') })}{' '}
      {can('license_pool.list') && <Link to="/license-pools">{t('suite_change.pools')}</Link>}
    </Text>
  )
}
