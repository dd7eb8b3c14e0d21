import { Modal, Select, Textarea, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useIntl } from 'react-intl'
import { http, queryClient, refresh } from '~/app/api/client'
import { LANGUAGE_NAMES, LANGUAGES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { sessionQuery, useSession } from '~/app/session'
import { countryOptions } from '~/identity/countries'
import { timeZoneOptions } from '~/identity/time-zones'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import type { Organization } from './organization'

/** A company's profile. What only the vendor sets is offered to the vendor alone. */
export function EditProfile({ organization, onClose }: { organization: Organization; onClose: () => void }) {
  const t = useText()
  const { locale } = useIntl()
  const session = useSession()
  const isOwn = session.organization.id === organization.id
  const isVendor = session.organization.kind === 'vendor'
  const isCustomer = organization.kind === 'customer'
  const required = isNotEmpty(t('organization.required'))
  const { company, address, city, state, country, phone, language, time_zone, emergency_email } = organization
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      company,
      address,
      city,
      state,
      country,
      phone,
      language,
      time_zone,
      emergency_email,
      notes: organization.notes ?? '',
      support_region: organization.support_region,
      segment: (organization.segment ?? '') as 'smb' | 'enterprise' | '',
    },
    validate: { company: required, country: required, time_zone: required },
  })
  const input = (name: string) => ({
    label: t(`organization.${name}`),
    autoComplete: 'off',
    ...form.getInputProps(name),
  })

  async function submit(values: typeof form.values) {
    const { emergency_email, notes, support_region, segment, ...profile } = values
    await http.PATCH('/organizations/{id}', {
      params: { path: { id: organization.id } },
      body: {
        ...profile,
        ...(isCustomer && { emergency_email }),
        ...(!isOwn && { notes }),
        ...(isVendor && { support_region }),
        ...(isVendor && isCustomer && { segment: segment || null }),
      },
    })
    await refresh('/organizations')
    if (isOwn) await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey })
    void notify(t('organization.edit.done', { company: values.company }))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('organization.edit.title', { company })}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={onClose}
        onCancel={onClose}
        action={t('organization.edit.action')}
      >
        <TextInput required data-autofocus {...input('company')} />
        <TextInput {...input('address')} />
        <Pair>
          <TextInput {...input('city')} />
          <TextInput {...input('state')} />
          <Select data={countryOptions(locale)} searchable required {...input('country')} />
          <TextInput type="tel" {...input('phone')} />
          <Select
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            allowDeselect={false}
            {...input('language')}
          />
          <Select data={timeZoneOptions(time_zone)} searchable limit={100} required {...input('time_zone')} />
          {isCustomer && <TextInput type="email" {...input('emergency_email')} />}
          {isVendor && <TextInput {...input('support_region')} />}
          {isVendor && isCustomer && (
            <Select
              data={['', 'smb', 'enterprise'].map((value) => ({
                value,
                label: t(`organization.segment.${value || 'by_units'}`),
              }))}
              allowDeselect={false}
              {...input('segment')}
            />
          )}
        </Pair>
        {!isOwn && <Textarea autosize minRows={2} description={t('organization.notes_what')} {...input('notes')} />}
      </ResourceForm>
    </Modal>
  )
}
