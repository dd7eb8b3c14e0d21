import { Checkbox, Modal, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { ResourceForm } from '~/patterns/resource-form'
import { askedOf, type QueueSearch, type SavedView } from './view'

interface Props {
  /** Absent: what the queue shows now is kept under a name. */
  before: SavedView | undefined
  search: QueueSearch
  /** One's own views: saving under one of their names replaces it. */
  own: readonly SavedView[]
  onClose: () => void
}

export function SavedViewEditor({ before, search, own, onClose }: Props) {
  const t = useText()
  const can = useCan()
  const form = useForm({
    mode: 'controlled',
    initialValues: { name: before?.name ?? '', shared: before?.shared ?? false },
    validate: { name: isNotEmpty(t('saved_view.required')) },
  })
  const replaced = before ?? own.find(({ name }) => name === form.values.name.trim())

  async function submit({ name, shared }: typeof form.values) {
    const { q, sort, filters } = before ?? askedOf(search)
    const body = { name, shared, filters, ...(q && { q }), ...(sort && { sort }) }
    if (replaced) {
      const headers = { 'If-Match': `"${replaced.version}"` }
      await http.PATCH('/saved-views/{id}', { params: { path: { id: replaced.id } }, headers, body })
    } else await http.POST('/saved-views', { body })
    await refresh('/saved-views')
    void notify(t('saved_view.saved', { name }))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(before ? 'saved_view.edit.title' : 'saved_view.save.title')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={onClose}
        onCancel={onClose}
        action={t(!before && replaced ? 'saved_view.replace' : 'saved_view.save.action')}
      >
        <TextInput
          label={t('saved_view.name')}
          maxLength={60}
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        {can('saved_view.share') && (
          <Checkbox
            label={t('saved_view.share')}
            description={t('saved_view.share_what')}
            {...form.getInputProps('shared', { type: 'checkbox' })}
          />
        )}
      </ResourceForm>
    </Modal>
  )
}
