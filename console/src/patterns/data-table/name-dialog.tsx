import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '~/app/i18n/text'

/** Asks for the name under which a view is kept. */
export function NameDialog({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const t = useText()
  const [name, setName] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim()) onName(name.trim())
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('patterns.views.save')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="lg" align="flex-start">
          <TextInput
            data-autofocus
            w="100%"
            label={t('patterns.views.name')}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit">{t('patterns.views.save_action')}</Button>
        </Stack>
      </form>
    </Modal>
  )
}
