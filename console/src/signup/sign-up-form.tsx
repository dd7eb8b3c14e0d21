import { PasswordInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { http } from '~/app/api/client'
import { isLanguage } from '~/app/i18n/languages'
import { useLanguage } from '~/app/i18n/provider'
import { useText } from '~/app/i18n/text'
import { signIn } from '~/app/session'
import {
  CompanyField,
  CountryField,
  EmailField,
  LanguageField,
  LoginIdField,
  NameFields,
  TimeZoneField,
} from '~/identity/account-fields'
import classes from '~/identity/front-page.module.css'
import { ResourceForm } from '~/patterns/resource-form'
import { countryOf } from './guess'
import { PasswordRules, passwordFits } from './password-rules'

/** Makes the company and its first account, and signs in. */
export function SignUpForm({ onDone }: { onDone: (email: string) => void }) {
  const t = useText()
  const { language } = useLanguage()
  const required = isNotEmpty(t('identity.required'))
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
      email: (value) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('identity.email_wrong')),
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
      <CompanyField form={form} first />
      <div className={classes.pair}>
        <NameFields form={form} />
      </div>
      <EmailField form={form} description={t('signup.email_why')} />
      <LoginIdField form={form} description={t('signup.login_id_what')} />
      <div>
        <PasswordInput
          label={t('identity.password')}
          autoComplete="new-password"
          required
          {...form.getInputProps('password')}
        />
        <PasswordRules password={form.values.password} />
      </div>
      <div className={classes.pair}>
        <CountryField form={form} />
        <LanguageField form={form} />
      </div>
      <TimeZoneField form={form} current={zone} description={t('signup.time_zone_why')} />
    </ResourceForm>
  )
}
