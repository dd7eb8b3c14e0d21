import { Select, TextInput } from '@mantine/core'
import { isNotEmpty, type UseFormReturnType, useForm } from '@mantine/form'
import { useIntl } from 'react-intl'
import { http, refresh } from '~/app/api/client'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useSession } from '~/app/session'
import { countryOptions } from '~/identity/countries'
import { timeZoneOptions } from '~/identity/time-zones'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { Section } from '~/patterns/section'
import type { Organization, OrganizationKind } from './organization'

interface Props {
  /** What may be created; with more than one the form asks. */
  kinds: OrganizationKind[]
  action: string
  onDone: (created: Organization) => void
  onCancel: () => void
}

const ADMINISTRATOR = { first_name: '', last_name: '', email: '', login_id: '' }
const COMPANY = { company: '', address: '', city: '', state: '', country: '', phone: '' }

interface Values extends Record<string, unknown> {
  kind: OrganizationKind
  company: string
  address: string
  city: string
  state: string
  country: string
  phone: string
  language: Language
  time_zone: string
  administrator: typeof ADMINISTRATOR
}

/** A company with its first administrator, who is invited by e-mail. */
export function CreateForm({ kinds, action, onDone, onCancel }: Props) {
  const t = useText()
  const { organization } = useSession()
  const required = isNotEmpty(t('organization.required'))
  const form = useForm<Values>({
    mode: 'uncontrolled',
    initialValues: {
      ...COMPANY,
      kind: kinds[0] ?? 'customer',
      country: organization.country,
      language: organization.language,
      time_zone: organization.time_zone,
      administrator: ADMINISTRATOR,
    },
    validate: {
      company: required,
      city: required,
      state: required,
      country: required,
      time_zone: required,
      administrator: {
        first_name: required,
        last_name: required,
        email: (value) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('organization.email_wrong')),
        login_id: required,
      },
    },
  })

  async function submit(values: Values): Promise<Organization> {
    const { data } = await http.POST('/organizations', { body: values })
    if (!data) throw new Error('answer without organization')
    void refresh('/organizations')
    void notify(t('organization.created_done', { company: data.company, email: values.administrator.email }))
    return data
  }

  return (
    <ResourceForm form={form} submit={submit} onDone={onDone} onCancel={onCancel} action={action}>
      {kinds.length > 1 && (
        <Select
          label={t('organization.kind')}
          data={kinds.map((value) => ({ value, label: t(`organization.kind.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
      )}
      <CompanyFields form={form} />
      <Section title={t('organization.administrator')}>
        <AdministratorFields form={form} />
      </Section>
    </ResourceForm>
  )
}

function CompanyFields({ form }: { form: UseFormReturnType<Values> }) {
  const t = useText()
  const { locale } = useIntl()
  const input = (name: keyof typeof COMPANY, label: string) => ({ label, ...form.getInputProps(name) })
  return (
    <>
      <TextInput autoComplete="off" required {...input('company', t('organization.company'))} />
      <TextInput autoComplete="off" {...input('address', t('organization.address'))} />
      <Pair>
        <TextInput autoComplete="off" required {...input('city', t('organization.city'))} />
        <TextInput autoComplete="off" required {...input('state', t('organization.state'))} />
        <Select data={countryOptions(locale)} searchable required {...input('country', t('organization.country'))} />
        <TextInput type="tel" autoComplete="off" {...input('phone', t('organization.phone'))} />
        <Select
          label={t('organization.language')}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <Select
          label={t('organization.time_zone')}
          data={timeZoneOptions(form.getValues().time_zone)}
          searchable
          required
          limit={100}
          {...form.getInputProps('time_zone')}
        />
      </Pair>
    </>
  )
}

function AdministratorFields({ form }: { form: UseFormReturnType<Values> }) {
  const t = useText()
  const input = (name: keyof typeof ADMINISTRATOR) => ({
    label: t(`organization.administrator.${name}`),
    required: true,
    autoComplete: 'off',
    ...form.getInputProps(`administrator.${name}`),
  })
  return (
    <Pair>
      <TextInput {...input('first_name')} />
      <TextInput {...input('last_name')} />
      <TextInput type="email" description={t('organization.administrator.email_what')} {...input('email')} />
      <TextInput description={t('organization.administrator.login_id_what')} {...input('login_id')} />
    </Pair>
  )
}
