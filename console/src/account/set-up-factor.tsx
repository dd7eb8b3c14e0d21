import { Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { CopyButton } from '~/patterns/copy-button'
import { ResourceForm } from '~/patterns/resource-form'
import { PasswordForm } from './know-password'
import { QrCode } from './qr-code'

interface Secret {
  secret: string
  picture: string[]
}

/** Password, then the picture and the first code: after that the second factor is on. */
export function SetUpFactor({ onClose, onCodes }: { onClose: () => void; onCodes: (codes: string[]) => void }) {
  const t = useText()
  const [secret, setSecret] = useState<Secret>()

  async function begin(current_password: string) {
    const { data } = await http.POST('/me/second-factor', { body: { current_password } })
    setSecret(data)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('account.factor.begin.title')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      {secret ? (
        <Scan secret={secret} onCodes={onCodes} onClose={onClose} />
      ) : (
        <PasswordForm
          what={t('account.factor.begin.what')}
          action={t('account.factor.next')}
          run={begin}
          onDone={() => undefined}
          onCancel={onClose}
        />
      )}
    </Modal>
  )
}

function Scan(props: { secret: Secret; onCodes: (codes: string[]) => void; onClose: () => void }) {
  const { secret, onCodes, onClose } = props
  const t = useText()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '' },
    validate: { code: isNotEmpty(t('account.required')) },
  })

  async function submit(body: typeof form.values) {
    const { data } = await http.POST('/me/second-factor/confirm', { body })
    return data?.recovery_codes ?? []
  }

  return (
    <ResourceForm
      form={form}
      submit={submit}
      onDone={(codes) => {
        onCodes(codes)
        onClose()
      }}
      onCancel={onClose}
      action={t('account.factor.confirm')}
    >
      <Text>{t('account.factor.scan')}</Text>
      <QrCode rows={secret.picture} label={t('account.factor.picture')} />
      <Stack gap="xs">
        <Text size="sm" fw={500}>
          {t('account.factor.secret')}
        </Text>
        <Group gap="sm">
          <code style={{ overflowWrap: 'anywhere' }}>{secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          <CopyButton value={secret.secret} size="compact-sm" />
        </Group>
      </Stack>
      <TextInput
        label={t('account.factor.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        data-autofocus
        {...form.getInputProps('code')}
      />
    </ResourceForm>
  )
}
