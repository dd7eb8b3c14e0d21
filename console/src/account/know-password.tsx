import { Modal, PasswordInput, Text } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useText } from '~/app/i18n/text'
import { ResourceForm } from '~/patterns/resource-form'

interface Props {
  title: string
  what: string
  action: string
  run: (currentPassword: string) => Promise<void>
  onClose: () => void
}

/** Asks for the password before something that would let somebody else take the account over. */
export function KnowPassword({ title, what, action, run, onClose }: Props) {
  const t = useText()
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('patterns.close') }}>
      <PasswordForm what={what} action={action} run={run} onDone={onClose} onCancel={onClose} />
    </Modal>
  )
}

type FormProps = Pick<Props, 'what' | 'action' | 'run'> & { onDone: () => void; onCancel: () => void }

export function PasswordForm({ what, action, run, onDone, onCancel }: FormProps) {
  const t = useText()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { current_password: '' },
    validate: { current_password: isNotEmpty(t('account.required')) },
  })
  return (
    <ResourceForm
      form={form}
      submit={({ current_password }) => run(current_password)}
      onDone={onDone}
      onCancel={onCancel}
      action={action}
    >
      <Text>{what}</Text>
      <PasswordInput
        label={t('account.current_password')}
        autoComplete="current-password"
        required
        data-autofocus
        {...form.getInputProps('current_password')}
      />
    </ResourceForm>
  )
}
