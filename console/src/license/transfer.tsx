import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import { ProblemAlert } from '~/patterns/problem-alert'
import type { License } from './license'

/** The license goes to another customer of the partner that sold it; what moves with it is shown first. */
export function TransferLicense({ license, onClose }: { license: License; onClose: () => void }) {
  const t = useText()
  const [customer, setCustomer] = useState<{ id: string; company: string }>()
  const [missing, setMissing] = useState(false)
  const name = { product: license.product.name, company: license.customer.company }
  const preview = usePreview(license, customer?.id)
  const installed = preview.data?.licenses.reduce((sum, { activations }) => sum + activations, 0) ?? license.activations

  async function run() {
    if (!customer) return
    await http.POST('/licenses/{id}/transfer', {
      params: { path: { id: license.id } },
      body: { customer_id: customer.id },
    })
    await Promise.all([refresh('/licenses'), refresh('/subscriptions')])
    void notify(t('license.transfer.done', { ...name, to: customer.company }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('license.transfer.title', name)}
      effects={[
        t('license.transfer.effect_licenses', { licenses: preview.data?.licenses.length ?? 1 }),
        t('license.transfer.effect_machines', { activations: installed }),
        t('license.transfer.effect_sight', { company: license.customer.company }),
      ]}
      action={t('license.transfer.action')}
      check={() => {
        setMissing(!customer)
        return customer !== undefined
      }}
      run={run}
    >
      <Receiver
        license={license}
        value={customer?.id}
        error={missing && !customer && t('license.transfer.choose')}
        onChange={setCustomer}
      />
      {preview.isError && <ProblemAlert error={preview.error} />}
    </Confirm>
  )
}

function usePreview(license: License, customer_id?: string) {
  return useQuery({
    queryKey: ['post', '/licenses/{id}/transfer/preview', license.id, customer_id],
    queryFn: async () => {
      const path = { params: { path: { id: license.id } } }
      const { data } = await http.POST('/licenses/{id}/transfer/preview', {
        ...path,
        body: { customer_id: customer_id ?? '' },
      })
      return data ?? null
    },
    enabled: customer_id !== undefined,
    retry: false,
  })
}

interface ReceiverProps {
  license: License
  value: string | undefined
  error: string | false
  onChange: (customer: { id: string; company: string }) => void
}

/** The other customers of the partner that sold the license, searched for at the server. */
function Receiver({ license, value, error, onChange }: ReceiverProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 250)
  const { data } = api.useQuery(
    'get',
    '/organizations',
    {
      params: {
        query: { kind: 'customer', status: 'enabled', parent_id: license.owner.id, limit: 50, ...(q && { q }) },
      },
    },
    { placeholderData: keepPreviousData },
  )
  const customers = data?.items.filter(({ id }) => id !== license.customer.id) ?? []
  return (
    <Select
      data-autofocus
      openOnFocus={false}
      label={t('license.transfer.to')}
      data={customers.map(({ id, company, city }) => ({ value: id, label: city ? `${company} · ${city}` : company }))}
      searchable
      required
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('license.transfer.none')}
      description={t('license.transfer.who', { partner: license.owner.company })}
      error={error}
      value={value ?? null}
      onChange={(chosen) => {
        const customer = customers.find(({ id }) => id === chosen)
        if (customer) onChange({ id: customer.id, company: customer.company })
      }}
    />
  )
}
