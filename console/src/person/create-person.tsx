import { Button, Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import type { Organization } from '~/organization/organization'
import { DayField } from '~/patterns/day-field'
import { filled } from '~/patterns/form-fields'
import { ResourceForm } from '~/patterns/resource-form'
import { fullName, type Role } from './person'
import { PersonFields, usePersonChecks } from './person-fields'

type Company = Pick<Organization, 'id' | 'kind' | 'company' | 'country' | 'language' | 'time_zone'>

/** The way to a new account, for those who may make one. */
export function CreatePerson({ organization, primary }: { organization: Company; primary?: boolean }) {
  const t = useText()
  const can = useCan()
  const [open, setOpen] = useState(false)
  if (!can('person.create')) return null
  return (
    <>
      <Button {...(!primary && { variant: 'default' })} onClick={() => setOpen(true)}>
        {t('person.create.menu')}
      </Button>
      {open && <Create organization={organization} onClose={() => setOpen(false)} />}
    </>
  )
}

function Create({ organization, onClose }: { organization: Company; onClose: () => void }) {
  const t = useText()
  const { id, kind, company, country, language, time_zone } = organization
  const checks = usePersonChecks()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      first_name: '',
      last_name: '',
      email: '',
      login_id: '',
      role: (kind === 'customer' ? 'viewer' : 'administrator') as Role,
      phone: '',
      country,
      language,
      time_zone,
      invite_on: null as string | null,
    },
    validate: { ...checks, login_id: (value) => (value.trim() ? null : t('person.required')) },
  })

  async function submit(values: typeof form.values) {
    const { invite_on, phone, ...rest } = values
    await http.POST('/organizations/{id}/people', {
      params: { path: { id } },
      body: { ...rest, ...filled({ invite_on, phone }) },
    })
    await refresh('/people')
    void notify(t('person.create.done', { name: fullName(values) }))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('person.create.title', { company })}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm form={form} submit={submit} onDone={onClose} onCancel={onClose} action={t('person.create.action')}>
        <PersonFields form={form} kind={kind} zone={time_zone} />
        <TextInput
          label={t('person.login_id')}
          description={t('person.create.login_id_what')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          {...form.getInputProps('login_id')}
        />
        <DayField
          label={t('person.create.invite_on')}
          description={t('person.create.invite_on_what')}
          clearable
          {...form.getInputProps('invite_on')}
        />
      </ResourceForm>
    </Modal>
  )
}
