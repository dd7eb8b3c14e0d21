import { Modal, NumberInput, PasswordInput, Select, Switch, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { ifMatch } from '~/support-request/request'

export type Mailbox = Item<'/mailboxes'>

const ENCRYPTIONS = ['tls', 'starttls', 'none'] as const

/** The ports that such servers listen at by custom. */
const PORTS: Record<Mailbox['encryption'], number> = { tls: 993, starttls: 143, none: 143 }

/** The password is written and never shown: left empty, it stays. */
export function MailboxEditor({ before, onClose }: { before?: Mailbox; onClose: () => void }) {
  const t = useText()
  const required = isNotEmpty(t('mailbox.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      name: before?.name ?? '',
      address: before?.address ?? '',
      host: before?.host ?? '',
      port: before?.port ?? PORTS.tls,
      encryption: before?.encryption ?? ('tls' as Mailbox['encryption']),
      login: before?.login ?? '',
      password: '',
      folder: before?.folder ?? 'INBOX',
      tagged: before?.tagged ?? false,
      enabled: before?.enabled ?? true,
    },
    validate: {
      name: required,
      address: required,
      host: required,
      login: required,
      folder: required,
      password: (value) => (before || value ? null : t('mailbox.required')),
    },
  })

  async function submit({ password, ...values }: typeof form.values) {
    const body = { ...values, ...(password && { password }) }
    if (before) {
      const params = { path: { id: before.id } }
      await http.PATCH('/mailboxes/{id}', { params, body, headers: ifMatch(before.version) })
    } else await http.POST('/mailboxes', { body })
    await refresh('/mailboxes')
    void notify(t('mailbox.saved', { name: values.name }))
  }

  function encrypt(value: string | null) {
    const encryption = ENCRYPTIONS.find((known) => known === value) ?? 'tls'
    const { port, encryption: old } = form.values
    form.setValues({ encryption, ...(port === PORTS[old] && { port: PORTS[encryption] }) })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={before ? t('mailbox.edit.title', { name: before.name }) : t('mailbox.create.menu')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={onClose}
        onCancel={onClose}
        action={t(before ? 'mailbox.edit.action' : 'mailbox.create.action')}
      >
        <TextInput label={t('mailbox.name')} maxLength={200} required data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label={t('mailbox.address')}
          description={t('mailbox.address_what')}
          type="email"
          autoComplete="off"
          required
          {...form.getInputProps('address')}
        />
        <Select
          label={t('mailbox.encryption')}
          data={ENCRYPTIONS.map((value) => ({ value, label: t(`mailbox.encryption.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('encryption')}
          onChange={encrypt}
        />
        <Pair>
          <TextInput label={t('mailbox.host')} autoComplete="off" required {...form.getInputProps('host')} />
          <NumberInput
            label={t('mailbox.port')}
            min={1}
            max={65535}
            allowDecimal={false}
            required
            {...form.getInputProps('port')}
          />
        </Pair>
        <Pair>
          <TextInput label={t('mailbox.login')} autoComplete="off" required {...form.getInputProps('login')} />
          <PasswordInput
            label={t('mailbox.password')}
            description={before && t('mailbox.password_kept')}
            autoComplete="new-password"
            required={!before}
            {...form.getInputProps('password')}
          />
        </Pair>
        <TextInput label={t('mailbox.folder')} required {...form.getInputProps('folder')} />
        <Switch
          label={t('mailbox.tagged')}
          description={t('mailbox.tagged_what')}
          {...form.getInputProps('tagged', { type: 'checkbox' })}
        />
        <Switch label={t('mailbox.enabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
      </ResourceForm>
    </Modal>
  )
}
