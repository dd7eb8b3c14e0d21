import { Button, NumberInput, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import type { License } from '~/license/license'
import { Lines } from '~/order/lines'
import { Confirm } from '~/patterns/confirm'
import { ProblemAlert } from '~/patterns/problem-alert'

interface Props {
  license: License
  /** How many are asked for, to begin with. */
  more: number
}

/** More units now, charged by the day to the expiry. */
export function AdditionalUsers({ license, more }: Props) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('renewal.users.action')}
      </Button>
      {asking && <Buy license={license} more={more} onClose={() => setAsking(false)} />}
    </>
  )
}

function Buy({ license, more: asked, onClose }: Props & { onClose: () => void }) {
  const t = useText()
  const [more, setMore] = useState(asked)
  const [poNumber, setPoNumber] = useState('')
  const [units] = useDebouncedValue(more, 250)
  const path = { params: { path: { id: license.id } } }
  const query = useQuery({
    queryKey: ['post', '/licenses/{id}/additional-users-quote', license.id, license.units, units],
    queryFn: async () =>
      (await http.POST('/licenses/{id}/additional-users-quote', { ...path, body: { units } })).data ?? null,
    enabled: units > 0,
    placeholderData: keepPreviousData,
    retry: false,
  })

  async function run() {
    await http.POST('/licenses/{id}/additional-users', { ...path, body: { units: more, po_number: poNumber } })
    await Promise.all([refresh('/licenses'), refresh('/orders'), refresh('/license-pools'), refresh('/subscriptions')])
    void notify(t('renewal.users.done', { more, company: license.customer.company }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('renewal.users.title', { product: license.product.name, company: license.customer.company })}
      effects={[t('renewal.users.effect_now', { units: license.units + more }), t('renewal.users.effect_pool')]}
      action={t('renewal.users.action')}
      run={run}
    >
      <NumberInput
        data-autofocus
        label={t('renewal.users.more')}
        min={1}
        allowDecimal={false}
        required
        value={more}
        onChange={(value) => setMore(Number(value))}
      />
      {query.isError && <ProblemAlert error={query.error} />}
      {query.data ? (
        <Lines lines={query.data.lines} total={query.data.total} label={t('renewal.quote')} />
      ) : (
        !query.isError && <Skeleton height={90} />
      )}
      <TextInput
        label={t('renewal.po_number')}
        maxLength={100}
        value={poNumber}
        onChange={(event) => setPoNumber(event.currentTarget.value)}
      />
    </Confirm>
  )
}
