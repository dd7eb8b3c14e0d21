import { Button, Group, Modal, PasswordInput, Text } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { ResourceForm } from '~/patterns/resource-form'
import { PasswordRules, passwordFits } from '~/signup/password-rules'

export function Password() {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Group>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('account.password.change')}
      </Button>
      {open && <ChangePassword onClose={() => setOpen(false)} />}
    </Group>
  )
}

function ChangePassword({ onClose }: { onClose: () => void }) {
  const t = useText()
  const form = useForm({
    mode: 'controlled',
    initialValues: { current_password: '', new_password: '' },
    validate: {
      current_password: isNotEmpty(t('account.required')),
      new_password: (value) => (passwordFits(value) ? null : t('account.password.wrong')),
    },
  })

  async function submit(body: typeof form.values) {
    await http.POST('/me/password', { body })
    await refresh('/me/sessions')
    void notify(t('account.password.done'))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('account.password.change')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={onClose}
        onCancel={onClose}
        action={t('account.password.change')}
      >
        <Text>{t('account.password.what')}</Text>
        <PasswordInput
          label={t('account.current_password')}
          autoComplete="current-password"
          required
          data-autofocus
          {...form.getInputProps('current_password')}
        />
        <div>
          <PasswordInput
            label={t('account.password.new')}
            autoComplete="new-password"
            required
            {...form.getInputProps('new_password')}
          />
          <PasswordRules password={form.values.new_password} />
        </div>
      </ResourceForm>
    </Modal>
  )
}
