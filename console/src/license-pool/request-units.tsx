import { NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import { atOnce, type LicensePool } from './pool'

const STEP = 500

/** Asks the organization above for more units. */
export function RequestUnits({ pool, onClose }: { pool: LicensePool; onClose: () => void }) {
  const t = useText()
  const [units, setUnits] = useState<number | string>(STEP)
  const [note, setNote] = useState('')
  const wanted = Number(units) || 0
  const product = pool.product.name

  async function run() {
    const { data } = await http.POST('/license-pools/{id}/request', {
      params: { path: { id: pool.id } },
      body: { units: wanted, note },
    })
    await Promise.all([refresh('/license-pools'), refresh('/license-pool-requests')])
    const granted = data?.status === 'granted'
    void notify(t(granted ? 'license_pool.request.granted' : 'license_pool.request.sent', { product, units: wanted }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('license_pool.request.title', { product })}
      effects={[t(atOnce(pool, wanted) ? 'license_pool.request.at_once' : 'license_pool.request.waits')]}
      action={t('license_pool.request.action')}
      run={run}
    >
      <NumberInput
        data-autofocus
        label={t('license_pool.request.units')}
        min={1}
        clampBehavior="none"
        allowDecimal={false}
        required
        value={units}
        onChange={setUnits}
      />
      <Textarea
        label={t('license_pool.request.note')}
        description={t('license_pool.request.note_what')}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Confirm>
  )
}
