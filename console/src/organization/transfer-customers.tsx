import { Checkbox, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { Organization } from './organization'

const MOST = 100

/** Chooses customers of a partner and the partner that takes them over. */
export function TransferCustomers({ partner, onClose }: { partner: Organization; onClose: () => void }) {
  const t = useText()
  const { company } = partner
  const [to, setTo] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string[]>([])
  const parent_id = partner.parent_id ?? ''
  const customers = api.useQuery('get', '/organizations', {
    params: { query: { kind: 'customer', parent_id: partner.id, limit: MOST, sort: 'company' } },
  })
  const beside = api.useQuery('get', '/organizations', {
    params: { query: { parent_id, status: 'active', limit: 200, sort: 'company' } },
  })
  const targets = beside.data?.items.filter(({ id, kind }) => id !== partner.id && kind !== 'customer') ?? []
  const name = targets.find(({ id }) => id === to)?.company ?? ''

  async function run() {
    const { data } = await http.POST('/organizations/{id}/transfer-customers', {
      params: { path: { id: partner.id } },
      body: { partner_id: to ?? '', customer_ids: chosen },
    })
    await Promise.all(
      ['/organizations', '/licenses', '/subscriptions', '/license-pools'].map((path) => refresh(path as never)),
    )
    const { customers = 0, licenses = 0, units = 0 } = data ?? {}
    void notify(t('organization.transfer.done', { customers, licenses, units, name }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('organization.transfer.title', { company })}
      effects={[t('organization.transfer.effect_licenses'), t('organization.transfer.effect_pool')]}
      action={t('organization.transfer.action', { count: chosen.length })}
      run={run}
    >
      <Select
        label={t('organization.transfer.to')}
        data={targets.map(({ id, company: label }) => ({ value: id, label }))}
        searchable
        required
        data-autofocus
        openOnFocus={false}
        value={to}
        onChange={setTo}
      />
      <Checkbox.Group label={t('organization.customers')} value={chosen} onChange={setChosen}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section tabIndex={0} style={{ maxHeight: 240, overflowY: 'auto' }}>
          <Stack gap="sm" py="sm">
            {customers.data?.items.map(({ id, company: label, city }) => (
              <Checkbox key={id} value={id} label={[label, city].filter(Boolean).join(', ')} />
            ))}
          </Stack>
        </section>
      </Checkbox.Group>
    </Confirm>
  )
}
