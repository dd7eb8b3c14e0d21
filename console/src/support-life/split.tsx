import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { ResourceForm } from '~/patterns/resource-form'
import { type DialogProps, Frame, target, useDone } from '~/support-request/dialogs'
import type { Entry, SupportRequest } from '~/support-request/request'
import { useTimeline } from '~/support-request/use-case'

/** Of a message as much as tells which one it is. */
const SHOWN = 140

/** What was asked besides gets a request of its own, with the messages about it. */
export function SplitDialog(props: DialogProps) {
  const t = useText()
  const navigate = useNavigate()
  const { guarded } = useDone(props)
  const entries = useTimeline(props.request.id)
  const messages = entries?.filter(({ kind }) => kind === 'message') ?? []
  const seen = (id: string) => messages.some((message) => message.id === id && message.visibility === 'public')
  const form = useForm({
    mode: 'controlled',
    initialValues: { subject: '', entries: [] as string[] },
    validate: {
      subject: isNotEmpty(t('support_request.new.required')),
      entries: (chosen) => (chosen.some(seen) ? null : t('support_life.split.missing')),
    },
  })

  function opened(made: SupportRequest | undefined) {
    props.onClose()
    void refresh('/support-requests')
    if (!made) return
    void notify(t('support_life.split.done', { number: made.number }))
    void navigate({ to: '/support-requests/$id', params: { id: made.id } as never })
  }

  return (
    <Frame title={t('support_life.do.split')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={async (body) => {
          const call = http.POST('/support-requests/{id}/split', { ...target(props.request), body })
          await guarded(call)
          return (await call).data
        }}
        onDone={opened}
        onCancel={props.onClose}
        action={t('support_life.split.action')}
      >
        <Text>{t('support_life.split.what')}</Text>
        <TextInput
          label={t('support_request.subject')}
          maxLength={200}
          required
          data-autofocus
          {...form.getInputProps('subject')}
        />
        <Checkbox.Group label={t('support_life.split.messages')} required {...form.getInputProps('entries')}>
          <Stack gap="sm" mt="xs">
            {messages.map((message) => (
              <MessageChoice key={message.id} message={message} />
            ))}
            {entries && messages.length === 0 && <Text c="dimmed">{t('support_life.split.none')}</Text>}
          </Stack>
        </Checkbox.Group>
      </ResourceForm>
    </Frame>
  )
}

function MessageChoice({ message }: { message: Entry }) {
  const t = useText()
  const intl = useIntl()
  const body = message.body ?? ''
  const by = message.author.name ?? t(`support_request.side.${message.author.side}`)
  const internal = message.visibility === 'internal' ? ` · ${t('support_life.split.internal')}` : ''
  return (
    <Checkbox
      value={message.id}
      label={body.length > SHOWN ? `${body.slice(0, SHOWN)}…` : body}
      description={`${by} · ${intl.formatDate(message.at, { dateStyle: 'medium', timeStyle: 'short' })}${internal}`}
      styles={{ label: { overflowWrap: 'anywhere' } }}
    />
  )
}
