import { Button, Group, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { api, http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Confirm } from '~/patterns/confirm'
import type { Column } from '~/patterns/data-table/column'
import { SubList } from '~/patterns/sub-list'
import type { Organization } from './organization'

type Plan = Item<'/service-plans'>

/** The plans that a reseller sells by: assigned to it, and taken away again. */
export function PartnerPlans({ partner }: { partner: Organization }) {
  const t = useText()
  const can = useCan()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Plan>()
  const query = api.useQuery('get', '/service-plans', { params: { query: { assigned_to: partner.id, limit: 200 } } })
  const columns = useMemo<Column<Plan>[]>(
    () => [
      { id: 'name', header: t('organization.plans.name'), cell: ({ name }) => name },
      { id: 'product', header: t('organization.plans.product'), cell: ({ product }) => product.name, card: true },
      {
        id: 'remove',
        header: t('patterns.actions'),
        align: 'end',
        card: true,
        cell: (plan) =>
          can('service_plan.unassign') && (
            <Button variant="default" size="compact-sm" onClick={() => setRemoving(plan)}>
              {t('organization.plans.remove')}
            </Button>
          ),
      },
    ],
    [t, can],
  )
  return (
    <>
      {can('service_plan.assign') && partner.status === 'active' && (
        <Group mb="md">
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('organization.plans.add')}
          </Button>
        </Group>
      )}
      <SubList
        label={t('organization.tab.plans')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/service-plans/$id', params: { id } })}
        empty={{ title: t('organization.plans.none'), body: t('organization.plans.none_why') }}
      />
      {adding && <Assign partner={partner} onClose={() => setAdding(false)} />}
      {removing && <Remove partner={partner} plan={removing} onClose={() => setRemoving(undefined)} />}
    </>
  )
}

function Assign({ partner, onClose }: { partner: Organization; onClose: () => void }) {
  const t = useText()
  const { company } = partner
  const [chosen, setChosen] = useState<string | null>(null)
  const { data } = api.useQuery('get', '/service-plans', { params: { query: { enabled: true, limit: 200 } } })
  const mine = data?.items.filter(({ owner }) => owner.id === partner.parent_id) ?? []

  async function run() {
    if (!chosen) return
    await http.POST('/service-plans/{id}/assign', {
      params: { path: { id: chosen } },
      body: { organization_id: partner.id },
    })
    await refresh('/service-plans')
    void notify(t('organization.plans.added', { company }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('organization.plans.add_title', { company })}
      effects={[t('organization.plans.add_effect', { company })]}
      action={t('organization.plans.add')}
      run={run}
    >
      <Select
        label={t('organization.plans.name')}
        data={mine.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        required
        data-autofocus
        value={chosen}
        onChange={setChosen}
      />
    </Confirm>
  )
}

function Remove({ partner, plan, onClose }: { partner: Organization; plan: Plan; onClose: () => void }) {
  const t = useText()
  const words = { company: partner.company, plan: plan.name }

  async function run() {
    await http.POST('/service-plans/{id}/unassign', {
      params: { path: { id: plan.id } },
      body: { organization_id: partner.id },
    })
    await refresh('/service-plans')
    void notify(t('organization.plans.removed', words))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('organization.plans.remove_title', words)}
      effects={[t('organization.plans.remove_effect', words)]}
      action={t('organization.plans.remove')}
      run={run}
    />
  )
}
