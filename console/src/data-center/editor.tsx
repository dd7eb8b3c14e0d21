import { Modal, Switch, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'

export type DataCenter = Item<'/data-centers'>

/** A new data center, or what may change of one that is there: its code stays. */
export function DataCenterEditor({ before, onClose }: { before?: DataCenter | undefined; onClose: () => void }) {
  const t = useText()
  const required = isNotEmpty(t('data_center.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      code: before?.code ?? '',
      name: before?.name ?? '',
      region: before?.region ?? '',
      enabled: before?.enabled ?? true,
    },
    validate: { code: required, name: required, region: required },
  })

  async function submit({ code, name, region, enabled }: typeof form.values) {
    if (before) {
      const params = { path: { id: before.id } }
      await http.PATCH('/data-centers/{id}', { params, body: { name, region, enabled } })
    } else {
      await http.POST('/data-centers', { body: { code: code.trim().toUpperCase(), name, region } })
    }
    await refresh('/data-centers')
    void notify(t(before ? 'data_center.edit.done' : 'data_center.create.done', { name }))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={before ? t('data_center.edit.title', { name: before.name }) : t('data_center.create.title')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={onClose}
        onCancel={onClose}
        action={t(before ? 'data_center.edit.action' : 'data_center.create.action')}
      >
        {!before && (
          <TextInput
            label={t('data_center.code')}
            description={t('data_center.code_what')}
            maxLength={20}
            required
            data-autofocus
            {...form.getInputProps('code')}
          />
        )}
        <Pair>
          <TextInput label={t('data_center.name')} maxLength={80} required {...form.getInputProps('name')} />
          <TextInput label={t('data_center.region')} maxLength={60} required {...form.getInputProps('region')} />
        </Pair>
        {before && (
          <Switch
            label={t('data_center.enabled')}
            description={t('data_center.enabled_what')}
            {...form.getInputProps('enabled', { type: 'checkbox' })}
          />
        )}
      </ResourceForm>
    </Modal>
  )
}
