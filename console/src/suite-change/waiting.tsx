import { Button, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Day, Num } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import type { Column } from '~/patterns/data-table/column'
import { Section } from '~/patterns/section'
import { SubList } from '~/patterns/sub-list'
import type { Subscription } from '~/subscription/subscription'
import { ApplySuiteChange } from './apply'
import { Short } from './approve'
import { type SuiteChange, short } from './suite-change'

/** The subscriptions that have other members than their plan by now. */
export function Waiting({ change }: { change: SuiteChange }) {
  const t = useText()
  const [all, setAll] = useState(false)
  const [one, setOne] = useState<Subscription>()
  const columns = useColumns(setOne)
  const query = api.useQuery('get', '/subscriptions', {
    params: { query: { service_plan_id: change.service_plan_id, suite_change_waits: true, limit: 50 } },
  })
  const done = () =>
    void Promise.all([
      refresh('/subscriptions'),
      refresh('/service-plans'),
      refresh('/licenses'),
      refresh('/license-pools'),
    ])
  return (
    <Section
      title={t('suite_change.waiting')}
      actions={
        change.subscriptions > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => setAll(true)}>
            {t('suite_change.apply_all.menu')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        {short(change).length > 0 && <Short change={change} />}
        {change.subscriptions_ended > 0 && (
          <Text>{t('suite_change.ended_why', { count: change.subscriptions_ended })}</Text>
        )}
        <SubList
          label={t('suite_change.waiting')}
          query={query}
          columns={columns}
          rowKey={({ id }) => id}
          empty={{ title: t('suite_change.settled') }}
        />
      </Stack>
      {all && <ApplyAll change={change} onClose={() => setAll(false)} />}
      {one && <ApplySuiteChange subscription={one} onClose={() => setOne(undefined)} onDone={done} />}
    </Section>
  )
}

function useColumns(onApply: (subscription: Subscription) => void): Column<Subscription>[] {
  const t = useText()
  const can = useCan()
  return useMemo(
    () => [
      { id: 'customer', header: t('suite_change.customer'), cell: ({ customer }) => customer.company },
      {
        id: 'units',
        header: t('suite_change.units'),
        cell: ({ units }) => <Num value={units} />,
        align: 'end',
        card: true,
      },
      {
        id: 'starts',
        header: t('suite_change.starts'),
        cell: ({ starts_on }) => <Day value={starts_on} />,
        card: true,
      },
      {
        id: 'apply',
        header: t('patterns.actions'),
        cell: (subscription) =>
          can('subscription.apply_suite_change') && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => onApply(subscription)}
              aria-label={t('suite_change.apply.for', { company: subscription.customer.company })}
            >
              {t('suite_change.apply.menu')}
            </Button>
          ),
        align: 'end',
        card: true,
      },
    ],
    [t, can, onApply],
  )
}

function ApplyAll({ change, onClose }: { change: SuiteChange; onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const { service_plan_id: id, subscriptions: count, service_plan: name } = change

  async function run() {
    const { data } = await http.POST('/service-plans/{id}/apply-suite-change', { params: { path: { id } } })
    if (data) await navigate({ to: '/jobs/$id', params: { id: data.id } })
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('suite_change.apply_all.title', { name })}
      effects={[t('suite_change.apply_all.effect', { count }), t('suite_change.apply_all.effect_rest')]}
      action={t('suite_change.apply_all.action')}
      run={run}
    />
  )
}
