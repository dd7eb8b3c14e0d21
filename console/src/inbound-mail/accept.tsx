import { Modal, Select } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { ChoiceField } from '~/patterns/choice-field'
import { ResourceForm } from '~/patterns/resource-form'
import { CustomerField } from '~/support-request/customer-field'
import { ALWAYS_OPEN, CATEGORIES, type Category, ifMatch } from '~/support-request/request'
import type { InboundMail } from './mail'

/** Whoever takes a mail vouches for its sender: it counts as the customer's. */
export function AcceptMail({ mail, onClose }: { mail: InboundMail; onClose: () => void }) {
  const t = useText()
  const missing = t('inbound_mail.required')
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      how: 'join' as 'join' | 'open',
      support_request_id: '',
      organization_id: '',
      product_code: '',
      category: 'product' as Category,
    },
    validate: {
      support_request_id: (value, { how }) => (how === 'join' && !value ? missing : null),
      organization_id: (value, { how }) => (how === 'open' && !value ? missing : null),
      product_code: (value, { how, category }) =>
        how === 'open' && !value && !ALWAYS_OPEN.includes(category) ? missing : null,
    },
  })
  const { how, category } = form.values

  async function submit({ support_request_id, organization_id, product_code }: typeof form.values) {
    const body =
      how === 'join' ? { support_request_id } : { organization_id, category, ...(product_code && { product_code }) }
    const params = { path: { id: mail.id } }
    await http.POST('/inbound-mails/{id}/accept', { params, body, headers: ifMatch(mail.version) })
    await Promise.all([refresh('/inbound-mails'), refresh('/support-requests')])
    void notify(t('inbound_mail.accept.done'))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('inbound_mail.accept.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={onClose}
        onCancel={onClose}
        action={t('inbound_mail.accept.action')}
      >
        <p>{t('inbound_mail.accept.what')}</p>
        <ChoiceField
          label={t('inbound_mail.accept.how')}
          options={(['join', 'open'] as const).map((value) => ({ value, label: t(`inbound_mail.accept.${value}`) }))}
          value={how}
          onChange={(value) => form.setFieldValue('how', value)}
        />
        {how === 'join' ? (
          <RequestField label={t('inbound_mail.request')} {...form.getInputProps('support_request_id')} />
        ) : (
          <>
            <CustomerField label={t('inbound_mail.customer')} {...form.getInputProps('organization_id')} />
            <Select
              label={t('inbound_mail.category')}
              data={CATEGORIES.map((value) => ({ value, label: t(`support_request.category.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps('category')}
            />
            <ProductField
              label={t('inbound_mail.product')}
              required={!ALWAYS_OPEN.includes(category)}
              {...form.getInputProps('product_code')}
            />
          </>
        )}
      </ResourceForm>
    </Modal>
  )
}

interface FieldProps {
  label: string
  required?: boolean
  value?: string
  onChange?: (value: string) => void
  error?: ReactNode
}

/** A support request by number or subject, searched for at the server. */
function RequestField({ label, value, onChange, error }: FieldProps) {
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed, 250)
  const query = { open: true, limit: 20, ...(asked && { q: asked.split(' · ')[0] ?? '' }) }
  const { data } = api.useQuery(
    'get',
    '/support-requests',
    { params: { query } },
    { placeholderData: keepPreviousData },
  )
  return (
    <Select
      label={label}
      data={data?.items.map(({ id, number, subject }) => ({ value: id, label: `${number} · ${subject}` })) ?? []}
      searchable
      required
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      value={value || null}
      onChange={(chosen) => onChange?.(chosen ?? '')}
      error={error}
    />
  )
}

function ProductField({ label, required, value, onChange, error }: FieldProps) {
  const { data } = api.useQuery('get', '/products', { params: { query: { limit: 200 } } })
  return (
    <Select
      label={label}
      data={data?.items.map(({ code, name }) => ({ value: code, label: name })) ?? []}
      searchable
      clearable={!required}
      required={required ?? false}
      value={value || null}
      onChange={(chosen) => onChange?.(chosen ?? '')}
      error={error}
    />
  )
}
