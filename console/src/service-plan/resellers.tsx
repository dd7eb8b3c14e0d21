import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { api, http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Instant } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import type { Column } from '~/patterns/data-table/column'
import { Section } from '~/patterns/section'
import { SubList } from '~/patterns/sub-list'
import type { ServicePlan } from './plan'

type Assigned = Item<'/service-plans/{id}/assignments'>

/** The resellers that sell by a plan. */
export function PlanResellers({ plan }: { plan: ServicePlan }) {
  const t = useText()
  const can = useCan()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Assigned>()
  const query = api.useQuery('get', '/service-plans/{id}/assignments', {
    params: { path: { id: plan.id }, query: { limit: 200 } },
  })
  const columns = useMemo<Column<Assigned>[]>(
    () => [
      { id: 'company', header: t('service_plan.reseller'), cell: ({ organization }) => organization.company },
      {
        id: 'since',
        header: t('service_plan.reseller.since'),
        cell: ({ assigned_at }) => <Instant value={assigned_at} />,
        card: true,
      },
      {
        id: 'remove',
        header: t('patterns.actions'),
        cell: (assigned) =>
          can('service_plan.unassign') && (
            <Button variant="default" size="compact-sm" onClick={() => setRemoving(assigned)}>
              {t('service_plan.unassign.menu')}
            </Button>
          ),
        align: 'end',
        card: true,
      },
    ],
    [t, can],
  )
  return (
    <Section
      title={t('service_plan.resellers')}
      actions={
        can('service_plan.assign') && (
          <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
            {t('service_plan.assign.menu')}
          </Button>
        )
      }
    >
      <SubList
        label={t('service_plan.resellers')}
        query={query}
        columns={columns}
        rowKey={({ organization }) => organization.id}
        empty={{ title: t('service_plan.resellers.empty'), body: t('service_plan.resellers.empty_why') }}
      />
      {adding && <Assign plan={plan} onClose={() => setAdding(false)} />}
      {removing && <Unassign plan={plan} reseller={removing.organization} onClose={() => setRemoving(undefined)} />}
    </Section>
  )
}

function Assign({ plan, onClose }: { plan: ServicePlan; onClose: () => void }) {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data } = api.useQuery('get', '/organizations', { params: { query: { kind: 'reseller', limit: 200 } } })
  const resellers = data?.items.map(({ id, company }) => ({ value: id, label: company })) ?? []

  async function run() {
    if (!chosen) return
    const params = { path: { id: plan.id } }
    await http.POST('/service-plans/{id}/assign', { params, body: { organization_id: chosen } })
    await refresh('/service-plans')
    const company = resellers.find(({ value }) => value === chosen)?.label ?? ''
    void notify(t('service_plan.assign.done', { name: plan.name, company }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('service_plan.assign.title', { name: plan.name })}
      effects={[t('service_plan.assign.effect')]}
      action={t('service_plan.assign.action')}
      run={run}
    >
      <Select
        data-autofocus
        label={t('service_plan.reseller')}
        data={resellers}
        searchable
        required
        value={chosen}
        onChange={setChosen}
      />
    </Confirm>
  )
}

function Unassign(props: { plan: ServicePlan; reseller: Assigned['organization']; onClose: () => void }) {
  const { plan, reseller, onClose } = props
  const t = useText()
  const named = { name: plan.name, company: reseller.company }

  async function run() {
    const params = { path: { id: plan.id } }
    await http.POST('/service-plans/{id}/unassign', { params, body: { organization_id: reseller.id } })
    await refresh('/service-plans')
    void notify(t('service_plan.unassign.done', named))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('service_plan.unassign.title', named)}
      effects={[t('service_plan.unassign.effect_new', named), t('service_plan.unassign.effect_old')]}
      action={t('service_plan.unassign.action')}
      run={run}
    />
  )
}
