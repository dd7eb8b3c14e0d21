import { Select, TagsInput, Textarea } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { type ReactNode, useState } from 'react'
import { api, http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { ApplyMacroDialog } from '~/desk-macro/apply'
import { DayField } from '~/patterns/day-field'
import { filled } from '~/patterns/form-fields'
import { ResourceForm } from '~/patterns/resource-form'
import { type DialogProps, Frame, target, useDone } from '~/support-request/dialogs'
import { asTag, type LifeAction } from './life'
import { SplitDialog } from './split'

const CHANNELS = ['phone', 'mail', 'online', 'other'] as const
const LINKS = ['related', 'previous', 'duplicate'] as const

function ContactDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: { channel: 'phone' as (typeof CHANNELS)[number], note: '' },
  })
  return (
    <Frame title={t('support_life.do.contact')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={({ channel, note }) =>
          done.guarded(
            http.POST('/support-requests/{id}/contact-attempts', {
              ...target(props.request),
              body: { channel, ...filled({ note }) },
            }),
          )
        }
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_life.contact.action')}
      >
        <p>{t('support_life.contact.effect')}</p>
        <Select
          label={t('support_life.contact.channel')}
          data={CHANNELS.map((value) => ({ value, label: t(`support_life.channel.${value}`) }))}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('channel')}
        />
        <Textarea
          label={t('support_life.contact.note')}
          description={t('support_request.compose.internal_who')}
          autosize
          minRows={2}
          {...form.getInputProps('note')}
        />
      </ResourceForm>
    </Frame>
  )
}

function MoreTimeDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: { until: props.request.open_until ?? '', reason: '' },
    validate: { until: isNotEmpty(t('support_request.new.required')) },
  })
  return (
    <Frame title={t('support_life.do.more_time')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={({ until, reason }) =>
          done.guarded(
            http.POST('/support-requests/{id}/more-time', {
              ...target(props.request),
              body: { until, ...filled({ reason }) },
            }),
          )
        }
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_life.more_time.action')}
      >
        <DayField
          label={t('support_life.more_time.until')}
          description={t('support_life.more_time.what')}
          required
          data-autofocus
          {...form.getInputProps('until')}
        />
        <Textarea label={t('support_request.reason')} autosize minRows={2} {...form.getInputProps('reason')} />
      </ResourceForm>
    </Frame>
  )
}

function ReopenDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: '' },
    validate: { reason: isNotEmpty(t('support_request.new.required')) },
  })
  return (
    <Frame title={t('support_life.do.reopen')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={(body) => done.guarded(http.POST('/support-requests/{id}/reopen', { ...target(props.request), body }))}
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_life.reopen.action')}
      >
        <Textarea
          label={t('support_life.reopen.reason')}
          description={t('support_life.reopen.what')}
          required
          autosize
          minRows={3}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      </ResourceForm>
    </Frame>
  )
}

interface OtherProps {
  request: DialogProps['request']
  label: string
  value?: string
  error?: ReactNode
  onChange: (id: string | null) => void
}

/** Another request of the same customer, found by number or words. */
function OtherField({ request, ...field }: OtherProps) {
  const t = useText()
  const [q, setQ] = useState('')
  const found = api.useQuery('get', '/support-requests', {
    params: { query: { customer_id: request.customer.id, limit: 20, sort: '-created_at', ...(q && { q }) } },
  })
  const others = found.data?.items.filter(({ id }) => id !== request.id) ?? []
  return (
    <Select
      label={field.label}
      placeholder={t('support_request.find')}
      data={others.map(({ id, number, subject }) => ({ value: id, label: `${number} ${subject}` }))}
      filter={({ options }) => options}
      searchable
      required
      openOnFocus={false}
      nothingFoundMessage={t('support_life.other.none')}
      onSearchChange={(typed) =>
        setQ(others.some(({ number, subject }) => typed === `${number} ${subject}`) ? '' : typed)
      }
      value={field.value || null}
      error={field.error}
      onChange={field.onChange}
    />
  )
}

function LinkDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: { other_id: '', kind: 'related' as (typeof LINKS)[number] },
    validate: { other_id: isNotEmpty(t('support_request.new.required')) },
  })
  return (
    <Frame title={t('support_life.do.link')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={(body) => done.guarded(http.POST('/support-requests/{id}/links', { ...target(props.request), body }))}
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_life.link.action')}
      >
        <OtherField request={props.request} label={t('support_life.other')} {...form.getInputProps('other_id')} />
        <Select
          label={t('support_life.link.kind')}
          data={LINKS.map((value) => ({ value, label: t(`support_life.link.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
      </ResourceForm>
    </Frame>
  )
}

function MergeDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const form = useForm({
    mode: 'controlled',
    initialValues: { into_id: '', customer_consent: '' },
    validate: {
      into_id: isNotEmpty(t('support_request.new.required')),
      customer_consent: isNotEmpty(t('support_request.consent_missing')),
    },
  })
  return (
    <Frame title={t('support_life.do.merge')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={(body) => done.guarded(http.POST('/support-requests/{id}/merge', { ...target(props.request), body }))}
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_life.merge.action')}
      >
        <p>{t('support_life.merge.effect', { number: props.request.number })}</p>
        <OtherField request={props.request} label={t('support_life.merge.into')} {...form.getInputProps('into_id')} />
        <Textarea
          label={t('support_request.consent')}
          description={t('support_request.consent_what')}
          required
          autosize
          minRows={2}
          {...form.getInputProps('customer_consent')}
        />
      </ResourceForm>
    </Frame>
  )
}

function TagsDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const known = api.useQuery('get', '/support-tags')
  const form = useForm({ mode: 'controlled', initialValues: { tags: [...props.request.tags] } })
  const field = form.getInputProps('tags')
  return (
    <Frame title={t('support_life.do.tags')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={(body) => done.guarded(http.PUT('/support-requests/{id}/tags', { ...target(props.request), body }))}
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_life.tags.action')}
      >
        <TagsInput
          label={t('support_life.tags')}
          description={t('support_life.tags.what')}
          data={known.data?.items.map(({ tag }) => tag) ?? []}
          maxTags={20}
          data-autofocus
          {...field}
          onChange={(typed) => form.setFieldValue('tags', [...new Set(typed.map(asTag).filter(Boolean))])}
        />
      </ResourceForm>
    </Frame>
  )
}

function RecipientsDialog(props: DialogProps) {
  const t = useText()
  const can = useCan()
  const staff = can('support_request.note')
  const done = useDone(props)
  const form = useForm({ mode: 'controlled', initialValues: { recipients: props.request.recipients.join('\n') } })
  return (
    <Frame title={t('support_life.do.recipients')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={({ recipients }) =>
          done.guarded(
            http.PUT('/support-requests/{id}/recipients', {
              ...target(props.request),
              body: { recipients: recipients.split(/[\s,;]+/).filter(Boolean) },
            }),
          )
        }
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('support_life.recipients.action')}
      >
        <Textarea
          label={t('support_life.recipients')}
          description={t(staff ? 'support_life.recipients.staff' : 'support_life.recipients.what')}
          autosize
          minRows={3}
          data-autofocus
          {...form.getInputProps('recipients')}
        />
      </ResourceForm>
    </Frame>
  )
}

export const LIFE_DIALOGS = {
  macro: ApplyMacroDialog,
  contact: ContactDialog,
  more_time: MoreTimeDialog,
  reopen: ReopenDialog,
  link: LinkDialog,
  merge: MergeDialog,
  split: SplitDialog,
  tags: TagsDialog,
  recipients: RecipientsDialog,
} as const satisfies Record<LifeAction, unknown>
