import { PasswordInput, Select, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useIntl } from 'react-intl'
import { http } from '~/app/api/client'
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '~/app/i18n/languages'
import { useLanguage } from '~/app/i18n/provider'
import { useText } from '~/app/i18n/text'
import { signIn } from '~/app/session'
import { countryOptions } from '~/identity/countries'
import classes from '~/identity/front-page.module.css'
import { timeZoneOptions } from '~/identity/time-zones'
import { ResourceForm } from '~/patterns/resource-form'
import { countryOf } from './guess'
import { PasswordRules, passwordFits } from './password-rules'

/** Makes the company and its first account, and signs in. */
export function SignUpForm({ onDone }: { onDone: (email: string) => void }) {
  const t = useText()
  const { locale } = useIntl()
  const { language } = useLanguage()
  const required = isNotEmpty(t('signup.required'))
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      company: '',
      first_name: '',
      last_name: '',
      email: '',
      login_id: '',
      password: '',
      country: countryOf(navigator.languages) ?? '',
      language: language as string,
      time_zone: zone,
    },
    validate: {
      company: required,
      first_name: required,
      last_name: required,
      email: (value) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('signup.email_wrong')),
      login_id: required,
      password: (value) => (passwordFits(value) ? null : t('signup.password_wrong')),
      country: required,
      time_zone: required,
    },
  })

  async function submit(values: typeof form.values) {
    await http.POST('/signups', {
      body: { ...values, language: isLanguage(values.language) ? values.language : 'en' },
    })
    await signIn({ login_id: values.login_id, password: values.password })
    return values.email
  }

  return (
    <ResourceForm form={form} submit={submit} onDone={onDone} action={t('signup.action')}>
      <TextInput
        label={t('signup.company')}
        autoComplete="organization"
        required
        data-autofocus
        {...form.getInputProps('company')}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('signup.first_name')}
          autoComplete="given-name"
          required
          {...form.getInputProps('first_name')}
        />
        <TextInput
          label={t('signup.last_name')}
          autoComplete="family-name"
          required
          {...form.getInputProps('last_name')}
        />
      </div>
      <TextInput
        label={t('signup.email')}
        description={t('signup.email_why')}
        type="email"
        autoComplete="email"
        required
        {...form.getInputProps('email')}
      />
      <TextInput
        label={t('signup.login_id')}
        description={t('signup.login_id_what')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        {...form.getInputProps('login_id')}
      />
      <div>
        <PasswordInput
          label={t('signup.password')}
          autoComplete="new-password"
          required
          {...form.getInputProps('password')}
        />
        <PasswordRules password={form.values.password} />
      </div>
      <div className={classes.pair}>
        <Select
          label={t('signup.country')}
          data={countryOptions(locale)}
          searchable
          required
          autoComplete="country"
          {...form.getInputProps('country')}
        />
        <Select
          label={t('signup.language')}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
      </div>
      <Select
        label={t('signup.time_zone')}
        description={t('signup.time_zone_why')}
        data={timeZoneOptions(zone)}
        searchable
        required
        limit={100}
        {...form.getInputProps('time_zone')}
      />
    </ResourceForm>
  )
}
