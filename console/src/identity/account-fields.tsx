import { Select, TextInput } from '@mantine/core'
import { useIntl } from 'react-intl'
import { LANGUAGE_NAMES, LANGUAGES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { countryOptions } from './countries'
import { timeZoneOptions } from './time-zones'

/** Any form that has the fields; each one says under which name. */
interface Props {
  form: { getInputProps: (name: string) => object }
}

/** Company, where a form asks for it. */
export function CompanyField({ form, first }: Props & { first?: boolean }) {
  const t = useText()
  return (
    <TextInput
      label={t('identity.company')}
      autoComplete="organization"
      required
      {...(first && { 'data-autofocus': true })}
      {...form.getInputProps('company')}
    />
  )
}

/** First and last name: two fields, side by side in whatever they stand in. */
export function NameFields({ form }: Props) {
  const t = useText()
  return (
    <>
      <TextInput
        label={t('identity.first_name')}
        autoComplete="given-name"
        required
        {...form.getInputProps('first_name')}
      />
      <TextInput
        label={t('identity.last_name')}
        autoComplete="family-name"
        required
        {...form.getInputProps('last_name')}
      />
    </>
  )
}

export function EmailField({ form, description }: Props & { description?: string }) {
  const t = useText()
  return (
    <TextInput
      label={t('identity.email')}
      description={description}
      type="email"
      autoComplete="email"
      required
      {...form.getInputProps('email')}
    />
  )
}

export function LoginIdField({ form, description }: Props & { description: string }) {
  const t = useText()
  return (
    <TextInput
      label={t('identity.login_id')}
      description={description}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
      {...form.getInputProps('login_id')}
    />
  )
}

export function CountryField({ form }: Props) {
  const t = useText()
  const { locale } = useIntl()
  return (
    <Select
      label={t('identity.country')}
      data={countryOptions(locale)}
      searchable
      required
      autoComplete="country"
      {...form.getInputProps('country')}
    />
  )
}

export function LanguageField({ form }: Props) {
  const t = useText()
  return (
    <Select
      label={t('identity.language')}
      data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      allowDeselect={false}
      {...form.getInputProps('language')}
    />
  )
}

/** `current` is offered even where the browser knows it by another name. */
export function TimeZoneField({ form, current, description }: Props & { current: string; description?: string }) {
  const t = useText()
  return (
    <Select
      label={t('identity.time_zone')}
      description={description}
      data={timeZoneOptions(current)}
      searchable
      required
      limit={100}
      {...form.getInputProps('time_zone')}
    />
  )
}
