import { Button, Group, Modal, PasswordInput, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useState } from 'react'
import { http, queryClient } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notify, notifyProblem } from '~/app/notify'
import { type Session, sessionQuery } from '~/app/session'
import { ResourceForm } from '~/patterns/resource-form'
import { StatusBadge } from '~/patterns/status-badge'

/** The address on file: whether it is confirmed, and a new one. */
export function Email({ person }: { person: Session['person'] }) {
  const t = useText()
  const problemText = useProblemText()
  const [open, setOpen] = useState(false)
  const { email, email_verified } = person

  async function resend() {
    try {
      await http.POST('/me/verify-email')
      void notify(t('account.email.resent', { email }))
    } catch (failure) {
      void notifyProblem(problemText(failure))
    }
  }

  return (
    <>
      <Group gap="sm" mb="md">
        <span style={{ overflowWrap: 'anywhere' }}>{email}</span>
        <StatusBadge tone={email_verified ? 'green' : 'amber'}>
          {t(`account.email.${email_verified ? 'verified' : 'unverified'}`)}
        </StatusBadge>
      </Group>
      <Group gap="sm">
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('account.email.change')}
        </Button>
        {!email_verified && (
          <Button variant="default" onClick={() => void resend()}>
            {t('account.email.resend')}
          </Button>
        )}
      </Group>
      {open && <ChangeEmail onClose={() => setOpen(false)} />}
    </>
  )
}

function ChangeEmail({ onClose }: { onClose: () => void }) {
  const t = useText()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', current_password: '' },
    validate: {
      email: (value) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('account.email.wrong')),
      current_password: isNotEmpty(t('account.required')),
    },
  })

  async function submit(body: typeof form.values) {
    const { data: person } = await http.POST('/me/email', { body })
    queryClient.setQueryData(sessionQuery.queryKey, (session) => session && person && { ...session, person })
    void notify(t('account.email.done'))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('account.email.change')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm form={form} submit={submit} onDone={onClose} onCancel={onClose} action={t('account.email.change')}>
        <TextInput
          label={t('account.email.new')}
          description={t('account.email.what')}
          type="email"
          autoComplete="email"
          required
          data-autofocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('account.current_password')}
          autoComplete="current-password"
          required
          {...form.getInputProps('current_password')}
        />
      </ResourceForm>
    </Modal>
  )
}
