import { Select, TextInput } from '@mantine/core'
import { useIntl } from 'react-intl'
import { LANGUAGE_NAMES, LANGUAGES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { countryOptions } from '~/identity/countries'
import { timeZoneOptions } from '~/identity/time-zones'
import type { OrganizationKind } from '~/organization/organization'
import { Pair } from '~/patterns/pair'
import { rolesOf } from './person'

interface Props {
  form: { getInputProps: (name: string) => object }
  kind: OrganizationKind
  /** Offered even where the browser knows it by another name. */
  zone: string
  emailWhat?: string
}

/** What an account holds besides its login ID. */
export function PersonFields({ form, kind, zone, emailWhat }: Props) {
  const t = useText()
  const { locale } = useIntl()
  const input = (name: string) => ({ label: t(`person.${name}`), autoComplete: 'off', ...form.getInputProps(name) })
  return (
    <>
      <Pair>
        <TextInput required data-autofocus {...input('first_name')} />
        <TextInput required {...input('last_name')} />
      </Pair>
      <TextInput type="email" required description={emailWhat} {...input('email')} />
      <Pair>
        <Select
          label={t('person.role')}
          data={rolesOf(kind).map((value) => ({ value, label: t(`identity.role.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
        <TextInput type="tel" {...input('phone')} />
        <Select data={countryOptions(locale)} searchable {...input('country')} />
        <Select
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          allowDeselect={false}
          {...input('language')}
        />
        <Select data={timeZoneOptions(zone)} searchable limit={100} {...input('time_zone')} />
      </Pair>
    </>
  )
}

/** What both forms check before anything is sent. */
export function usePersonChecks() {
  const t = useText()
  const required = (value: string | null) => (value?.trim() ? null : t('person.required'))
  return {
    first_name: required,
    last_name: required,
    email: (value: string) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('person.email_wrong')),
    time_zone: required,
    country: required,
  }
}
