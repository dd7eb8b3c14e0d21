import { Modal, MultiSelect, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { api, http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { ResourceForm } from '~/patterns/resource-form'

export type RegionalService = Item<'/regional-services'>

interface Props {
  before?: RegionalService | undefined
  onClose: () => void
}

/** A new service, or another state of one that is there. */
export function RegionalServiceEditor({ before, onClose }: Props) {
  const t = useText()
  const products = api.useQuery('get', '/products', { params: { query: { limit: 200, sort: 'name' } } }).data?.items
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      name: before?.name ?? '',
      region: before?.region ?? '',
      products: before?.products ?? [],
      url: before?.url ?? '',
    },
    validate: {
      name: isNotEmpty(t('regional_service.required')),
      url: (value) => (/^https?:\/\/\S+$/.test(value.trim()) ? null : t('regional_service.url_wrong')),
    },
  })

  async function submit(body: typeof form.values) {
    if (before) await http.PATCH('/regional-services/{id}', { params: { path: { id: before.id } }, body })
    else await http.POST('/regional-services', { body })
    await refresh('/regional-services')
    void notify(t(before ? 'regional_service.edit.done' : 'regional_service.create.done', { name: body.name }))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={before ? t('regional_service.edit.title', { name: before.name }) : t('regional_service.create.title')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={onClose}
        onCancel={onClose}
        action={t(before ? 'regional_service.edit.action' : 'regional_service.create.action')}
      >
        <TextInput
          label={t('regional_service.name')}
          description={t('regional_service.name_what')}
          maxLength={80}
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('regional_service.url')}
          type="url"
          placeholder="https://"
          required
          {...form.getInputProps('url')}
        />
        <TextInput
          label={t('regional_service.region')}
          description={t('regional_service.region_what')}
          maxLength={60}
          placeholder={t('regional_service.everywhere')}
          {...form.getInputProps('region')}
        />
        <MultiSelect
          label={t('regional_service.products')}
          data={(products ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          placeholder={form.values.products.length === 0 ? t('regional_service.all_products') : ''}
          searchable
          {...form.getInputProps('products')}
        />
      </ResourceForm>
    </Modal>
  )
}
