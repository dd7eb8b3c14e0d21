import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan, useSession } from '~/app/session'
import { Confirm } from '~/patterns/confirm'
import { SecretField } from '~/patterns/secret-field'
import classes from './my-product.module.css'
import type { License } from './situation'

/** The Activation Code, masked until asked for, and the way to a new one. */
export function LicenseCode({ license }: { license: License }) {
  const t = useText()
  const can = useCan()
  const { person } = useSession()
  const [reason, setReason] = useState<'lost' | 'stolen'>()
  const mayReveal = can('license.reveal_code')

  async function reveal() {
    const { data } = await http.POST('/licenses/{id}/reveal-code', { params: { path: { id: license.id } } })
    return data?.activation_code ?? ''
  }

  return (
    <Stack gap="sm" maw={560}>
      <SecretField key={license.code_masked} masked={license.code_masked} reveal={mayReveal ? reveal : undefined} />
      {mayReveal && !person.email_verified && (
        <Text c="dimmed">{t('my_product.code.verify', { email: person.email })}</Text>
      )}
      {!mayReveal && <Text c="dimmed">{t('my_product.code.not_you')}</Text>}
      {can('license.replace_code') && (
        <div className={classes.danger}>
          <span>{t('my_product.replace.body')}</span>
          <Button variant="default" size="compact-sm" onClick={() => setReason('lost')}>
            {t('my_product.replace.lost')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setReason('stolen')}>
            {t('my_product.replace.stolen')}
          </Button>
        </div>
      )}
      {reason && <ReplaceCode license={license} reason={reason} onClose={() => setReason(undefined)} />}
    </Stack>
  )
}

interface ReplaceProps {
  license: License
  reason: 'lost' | 'stolen'
  onClose: () => void
}

function ReplaceCode({ license, reason, onClose }: ReplaceProps) {
  const t = useText()

  async function run() {
    await http.POST('/licenses/{id}/replace-code', { params: { path: { id: license.id } }, body: { reason } })
    void notify(t('my_product.replace.done'))
    await refresh('/licenses')
  }

  return (
    <Confirm
      destructive
      onClose={onClose}
      title={t(`my_product.replace.title.${reason}`, { product: license.product.name })}
      effects={[
        t('my_product.replace.effect_code', { code: license.code_masked }),
        t('my_product.replace.effect_installations', { count: license.activations }),
        t('my_product.replace.effect_new'),
      ]}
      action={t('my_product.replace.action')}
      run={run}
    />
  )
}
