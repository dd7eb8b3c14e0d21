import { Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useText } from '~/app/i18n/text'
import { ProblemAlert } from './problem-alert'

interface Props {
  onClose: () => void
  /** Names the object: 'Void key PC-…-7Q4K?' */
  title: string
  /** What will happen, a sentence each, with numbers. */
  effects: readonly ReactNode[]
  /** The verb again: 'Void key'. Never 'OK'. */
  action: string
  /** Red: it can't be undone. */
  destructive?: boolean
  /** Asks for a reason; the action waits for it. */
  reason?: { label: string; description?: string }
  run: (reason: string) => Promise<unknown>
  /** Marks what is missing among the fields; nothing happens until it answers true. */
  check?: () => boolean
  /** True where the caller shows what came of it, and closes. */
  stays?: boolean
  /** Fields to fill in before it happens. */
  children?: ReactNode
}

/** Says what will happen before it does. Stays open, with what was typed, until it has happened. */
export function Confirm({ onClose, title, effects, action, destructive, reason, run, check, stays, children }: Props) {
  const t = useText()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (reason && text.trim() === '') {
      setMissing(true)
      return
    }
    if (check && !check()) return
    setPending(true)
    setError(undefined)
    try {
      await run(text.trim())
      if (!stays) onClose()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeOnClickOutside={text === ''}
      withCloseButton={!pending}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          {effects.length === 1 ? (
            <Text size="md">{effects[0]}</Text>
          ) : (
            <List size="md" spacing="xs">
              {effects.map((effect, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences.
                <List.Item key={index}>{effect}</List.Item>
              ))}
            </List>
          )}
          {children}
          {reason && (
            <Textarea
              data-autofocus
              label={reason.label}
              description={reason.description}
              required
              autosize
              minRows={2}
              maxLength={500}
              value={text}
              error={missing && text.trim() === '' ? t('patterns.confirm.reason_missing') : undefined}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
          {error !== undefined && <ProblemAlert error={error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose} disabled={pending}>
              {t('patterns.cancel')}
            </Button>
            <Button type="submit" loading={pending} {...(destructive && { color: 'red.9' })}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
