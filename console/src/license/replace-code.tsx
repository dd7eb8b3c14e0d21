import { Modal, Select, Stack, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { type Body, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useSession } from '~/app/session'
import { Confirm } from '~/patterns/confirm'
import { CopyButton } from '~/patterns/copy-button'
import type { License } from './license'

type Reason = Body<'/licenses/{id}/replace-code', 'post'>['reason']

const REASONS: readonly Reason[] = ['stolen', 'lost']

export function ReplaceCode({ license, onClose }: { license: License; onClose: () => void }) {
  const t = useText()
  const { organization } = useSession()
  const [reason, setReason] = useState<Reason>('stolen')
  const [keep, setKeep] = useState(false)
  const [replaced, setReplaced] = useState<{ code: string | null }>()
  const staff = organization.kind === 'vendor'

  async function run() {
    const { data } = await http.POST('/licenses/{id}/replace-code', {
      params: { path: { id: license.id } },
      body: { reason, ...(staff && { keep_activations: keep }) },
    })
    await refresh('/licenses')
    setReplaced({ code: data?.activation_code ?? null })
  }

  if (replaced) return <Replaced code={replaced.code} onClose={onClose} />
  return (
    <Confirm
      destructive
      onClose={onClose}
      title={t('license.replace.title', { code: license.code_masked })}
      effects={[
        t('license.replace.effect_old'),
        keep
          ? t('license.replace.effect_kept', { activations: license.activations })
          : t('license.replace.effect_released', { activations: license.activations }),
        t('license.replace.effect_mail', { company: license.customer.company }),
      ]}
      action={t('license.replace.action')}
      run={run}
      stays
    >
      <Select
        label={t('license.replace.reason')}
        data={REASONS.map((value) => ({ value, label: t(`license.replace.reason.${value}`) }))}
        allowDeselect={false}
        value={reason}
        onChange={(value) => setReason(value === 'lost' ? 'lost' : 'stolen')}
      />
      {staff && (
        <Switch
          checked={keep}
          onChange={(event) => setKeep(event.currentTarget.checked)}
          label={t('license.replace.keep')}
        />
      )}
    </Confirm>
  )
}

function Replaced({ code, onClose }: { code: string | null; onClose: () => void }) {
  const t = useText()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('license.replace.done')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <Stack>
        <Text size="md">{code ? t('license.replace.done_code') : t('license.replace.done_mailed')}</Text>
        {code && (
          <>
            <code>{code}</code>
            <div>
              <CopyButton value={code} />
            </div>
          </>
        )}
      </Stack>
    </Modal>
  )
}
