import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useSession } from '~/app/session'
import { Confirm } from '~/patterns/confirm'
import type { LicensePool } from './pool'

const STEP = 500

export function AddUnits({ pool, onClose }: { pool: LicensePool; onClose: () => void }) {
  const t = useText()
  const { organization } = useSession()
  const [units, setUnits] = useState<number | string>(STEP)
  const added = Number(units) || 0
  const name = { product: pool.product.name, company: pool.organization.company }

  async function run(reason: string) {
    await http.POST('/license-pools/{id}/add', { params: { path: { id: pool.id } }, body: { units: added, reason } })
    await refresh('/license-pools')
    void notify(t('license_pool.add.done', { ...name, units: added }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('license_pool.add.title', name)}
      effects={[
        t('license_pool.add.effect_after', { ...name, after: pool.remaining + added }),
        ...(organization.kind === 'vendor' ? [] : [t('license_pool.add.effect_own')]),
      ]}
      action={t('license_pool.add.action')}
      reason={{ label: t('license_pool.add.reason'), description: t('license_pool.add.reason_what') }}
      run={run}
    >
      <NumberInput
        data-autofocus
        label={t('license_pool.add.units')}
        min={1}
        clampBehavior="none"
        allowDecimal={false}
        required
        value={units}
        onChange={setUnits}
      />
    </Confirm>
  )
}
