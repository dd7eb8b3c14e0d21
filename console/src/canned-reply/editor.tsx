import { Modal, Select, Textarea, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { http, type Item, refresh } from '~/app/api/client'
import { LANGUAGE_NAMES, type Language } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { ResourceForm } from '~/patterns/resource-form'
import { ifMatch } from '~/support-request/request'
import { VARIABLES } from './variables'

export type CannedReply = Item<'/canned-replies'>

interface Props {
  before?: CannedReply | undefined
  onClose: () => void
}

export function CannedReplyEditor({ before, onClose }: Props) {
  const t = useText()
  const required = isNotEmpty(t('canned_reply.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      name: before?.name ?? '',
      language: before?.language ?? ('en' as Language),
      body: before?.body ?? '',
    },
    validate: { name: required, body: required },
  })

  async function submit(body: typeof form.values) {
    if (before) {
      const params = { path: { id: before.id } }
      await http.PATCH('/canned-replies/{id}', { params, body, headers: ifMatch(before.version) })
    } else await http.POST('/canned-replies', { body })
    await refresh('/canned-replies')
    void notify(t('canned_reply.saved', { name: body.name }))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={before ? t('canned_reply.edit.title', { name: before.name }) : t('canned_reply.create.menu')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={onClose}
        onCancel={onClose}
        action={t(before ? 'canned_reply.edit.action' : 'canned_reply.create.action')}
      >
        <TextInput
          label={t('canned_reply.name')}
          maxLength={100}
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Select
          label={t('canned_reply.language')}
          data={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <Textarea
          label={t('canned_reply.body')}
          description={t('canned_reply.body_what', { list: VARIABLES })}
          autosize
          minRows={6}
          maxRows={16}
          required
          {...form.getInputProps('body')}
        />
      </ResourceForm>
    </Modal>
  )
}
