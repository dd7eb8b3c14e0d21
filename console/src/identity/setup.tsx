import { PasswordInput, Text, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useRouter } from '@tanstack/react-router'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { signIn } from '~/app/session'
import { ResourceForm } from '~/patterns/resource-form'
import { CompanyField, CountryField, EmailField, LoginIdField, NameFields, TimeZoneField } from './account-fields'
import { FrontPage } from './front-page'
import classes from './front-page.module.css'

/** The first start with an empty database: makes the vendor and its first administrator. */
export function Setup() {
  const t = useText()
  const router = useRouter()
  const required = isNotEmpty(t('identity.required'))
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      setup_code: '',
      company: '',
      country: '',
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      first_name: '',
      last_name: '',
      email: '',
      login_id: '',
      password: '',
    },
    validate: {
      setup_code: required,
      company: required,
      country: required,
      time_zone: required,
      first_name: required,
      last_name: required,
      email: (value) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('identity.email_wrong')),
      login_id: required,
      password: (value) => (value.length >= 12 ? null : t('identity.password_short')),
    },
  })

  async function submit(values: typeof form.values) {
    await http.POST('/setup', { body: values })
    await signIn({ login_id: values.login_id, password: values.password })
  }

  return (
    <FrontPage title={t('identity.setup.title')}>
      <Text c="dimmed" mb="xl">
        {t('identity.setup.body')}
      </Text>
      <ResourceForm
        form={form}
        submit={submit}
        onDone={() => router.history.replace('/')}
        action={t('identity.setup.action')}
      >
        <TextInput
          label={t('identity.setup.code')}
          description={t('identity.setup.code_where')}
          autoComplete="off"
          required
          {...form.getInputProps('setup_code')}
        />
        <CompanyField form={form} />
        <div className={classes.pair}>
          <CountryField form={form} />
          <TimeZoneField form={form} current={form.getValues().time_zone} />
          <NameFields form={form} />
        </div>
        <EmailField form={form} />
        <LoginIdField form={form} description={t('identity.login_id_fixed')} />
        <PasswordInput
          label={t('identity.password')}
          description={t('identity.password_rule')}
          autoComplete="new-password"
          required
          {...form.getInputProps('password')}
        />
      </ResourceForm>
    </FrontPage>
  )
}
