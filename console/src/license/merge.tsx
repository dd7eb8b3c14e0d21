import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Lines } from '~/order/lines'
import { Day } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { ProblemAlert } from '~/patterns/problem-alert'
import { type License, MOVABLE, shortCode } from './license'

/** Another license of the same product and customer goes up in this one; units, expiry and price are shown first. */
export function MergeLicense({ license, onClose }: { license: License; onClose: () => void }) {
  const t = useText()
  const [other, setOther] = useState<string>()
  const [missing, setMissing] = useState(false)
  const [poNumber, setPoNumber] = useState('')
  const preview = usePreview(license, other)
  const merged = preview.data

  async function run() {
    if (!other) return
    await http.POST('/licenses/{id}/merge', {
      params: { path: { id: license.id } },
      body: { license_id: other, po_number: poNumber },
    })
    await Promise.all([refresh('/licenses'), refresh('/subscriptions'), refresh('/orders'), refresh('/license-pools')])
    void notify(t('license.merge.done', { product: license.product.name, company: license.customer.company }))
  }

  return (
    <Confirm
      destructive
      onClose={onClose}
      title={t('license.merge.title', { product: license.product.name, company: license.customer.company })}
      effects={
        merged
          ? [
              t('license.merge.effect_units', { before: merged.units_before, units: merged.units }),
              <>
                {t('license.merge.effect_expiry')} <Day value={merged.expires_on} />
              </>,
              t('license.merge.effect_code', { code: shortCode(merged.code_masked) }),
              <>
                {t('license.merge.effect_old_code', { code: shortCode(merged.superseded_code_masked) })}{' '}
                <Day value={merged.superseded_until} />
              </>,
            ]
          : [t('license.merge.what')]
      }
      action={t('license.merge.action')}
      check={() => {
        setMissing(!other)
        return other !== undefined
      }}
      run={run}
    >
      <Others
        license={license}
        value={other}
        error={missing && !other && t('license.merge.choose')}
        onChange={setOther}
      />
      {preview.isError && <ProblemAlert error={preview.error} />}
      {merged?.line && merged.total && (
        <>
          <Lines lines={[merged.line]} total={merged.total} label={t('license.merge.due')} />
          <TextInput
            label={t('license.merge.po_number')}
            maxLength={100}
            value={poNumber}
            onChange={(event) => setPoNumber(event.currentTarget.value)}
          />
        </>
      )}
    </Confirm>
  )
}

function usePreview(license: License, license_id?: string) {
  return useQuery({
    queryKey: ['post', '/licenses/{id}/merge/preview', license.id, license.units, license_id],
    queryFn: async () => {
      const path = { params: { path: { id: license.id } } }
      const { data } = await http.POST('/licenses/{id}/merge/preview', {
        ...path,
        body: { license_id: license_id ?? '' },
      })
      return data ?? null
    },
    enabled: license_id !== undefined,
    retry: false,
  })
}

interface OthersProps {
  license: License
  value: string | undefined
  error: string | false
  onChange: (id: string) => void
}

/** The customer's other full licenses of the product. */
function Others({ license, value, error, onChange }: OthersProps) {
  const t = useText()
  const intl = useIntl()
  const { data } = api.useQuery('get', '/licenses', {
    params: { query: { customer_id: license.customer.id, product_code: license.product.code, limit: 200 } },
  })
  const others =
    data?.items.filter(
      ({ id, version_type, status }) => id !== license.id && version_type === 'full' && MOVABLE.includes(status),
    ) ?? []
  const day = (text: string) => intl.formatDate(`${text}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <Select
      data-autofocus
      openOnFocus={false}
      label={t('license.merge.other')}
      description={data && others.length === 0 ? t('license.merge.none') : undefined}
      error={error}
      data={others.map(({ id, units, expires_on, code_masked }) => ({
        value: id,
        label: t('license.merge.option', { units, expires: day(expires_on), code: shortCode(code_masked) }),
      }))}
      required
      value={value ?? null}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  )
}
