import { Modal } from '@mantine/core'
import { useForm } from '@mantine/form'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import type { OrganizationKind } from '~/organization/organization'
import { ResourceForm } from '~/patterns/resource-form'
import { fullName, type Person } from './person'
import { PersonFields, usePersonChecks } from './person-fields'

export function EditPerson(props: { person: Person; kind: OrganizationKind; onClose: () => void }) {
  const { person, kind, onClose } = props
  const t = useText()
  const { first_name, last_name, email, role, phone, country, language, time_zone } = person
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { first_name, last_name, email, role, phone, country, language, time_zone },
    validate: usePersonChecks(),
  })

  async function submit(body: typeof form.values) {
    await http.PATCH('/people/{id}', { params: { path: { id: person.id } }, body })
    await refresh('/people')
    void notify(t('person.edit.done', { name: fullName(body) }))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('person.edit.title', { name: fullName(person) })}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm form={form} submit={submit} onDone={onClose} onCancel={onClose} action={t('person.edit.action')}>
        <PersonFields form={form} kind={kind} zone={time_zone} emailWhat={t('person.edit.email_what')} />
      </ResourceForm>
    </Modal>
  )
}
