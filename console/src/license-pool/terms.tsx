import { Checkbox, NumberInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useSession } from '~/app/session'
import { Confirm } from '~/patterns/confirm'
import type { LicensePool } from './pool'
import { useProductName } from './version'

/** The pool's partner sets its minimum; whoever gives the units sets the rest. */
export function EditTerms({ pool, onClose }: { pool: LicensePool; onClose: () => void }) {
  const t = useText()
  const product = useProductName()
  const own = useSession().organization.id === pool.organization.id
  const [minimum, setMinimum] = useState<number | string>(pool.minimum)
  const [cap, setCap] = useState<number | string>(pool.request_cap)
  const [threshold, setThreshold] = useState<number | string>(pool.refill_threshold)
  const [enabled, setEnabled] = useState(pool.enabled)
  const below = Number(threshold) || 0

  async function run() {
    const above = {
      request_cap: Number(cap) || 0,
      enabled,
      ...(pool.is_tier1 && { refill_threshold: below }),
    }
    await http.PATCH('/license-pools/{id}', {
      params: { path: { id: pool.id } },
      body: { minimum: Number(minimum) || 0, ...(own ? {} : above) },
    })
    await refresh('/license-pools')
    void notify(t('license_pool.terms.done', { product: product(pool), company: pool.organization.company }))
  }

  const shared = { min: 0, clampBehavior: 'none', allowDecimal: false } as const
  return (
    <Confirm
      onClose={onClose}
      title={t('license_pool.terms.title', { product: product(pool), company: pool.organization.company })}
      effects={[t(own ? 'license_pool.terms.own' : 'license_pool.terms.above')]}
      action={t('license_pool.terms.action')}
      run={run}
    >
      <Stack gap="md">
        <NumberInput
          {...shared}
          data-autofocus
          label={t('license_pool.minimum')}
          description={t('license_pool.minimum_what')}
          value={minimum}
          onChange={setMinimum}
        />
        {!own && (
          <>
            <NumberInput
              {...shared}
              label={t('license_pool.cap')}
              description={t('license_pool.cap_what')}
              value={cap}
              onChange={setCap}
            />
            {pool.is_tier1 && (
              <NumberInput
                {...shared}
                label={t('license_pool.refill')}
                description={
                  below > 0
                    ? t('license_pool.refill_adds', { units: below + Math.ceil(below / 2), below })
                    : t('license_pool.refill_what')
                }
                value={threshold}
                onChange={setThreshold}
              />
            )}
            <Checkbox
              label={t('license_pool.enabled')}
              description={t('license_pool.enabled_what')}
              checked={enabled}
              onChange={(event) => setEnabled(event.currentTarget.checked)}
            />
          </>
        )}
      </Stack>
    </Confirm>
  )
}
