import { PasswordInput, Select, Text, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useRouter } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { signIn } from '~/app/session'
import { ResourceForm } from '~/patterns/resource-form'
import { countryOptions } from './countries'
import { FrontPage } from './front-page'
import classes from './front-page.module.css'
import { timeZoneOptions } from './time-zones'

/** The first start with an empty database: makes the vendor and its first administrator. */
export function Setup() {
  const t = useText()
  const { locale } = useIntl()
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
        <TextInput
          label={t('identity.company')}
          autoComplete="organization"
          required
          {...form.getInputProps('company')}
        />
        <div className={classes.pair}>
          <Select
            label={t('identity.country')}
            data={countryOptions(locale)}
            searchable
            required
            autoComplete="country"
            {...form.getInputProps('country')}
          />
          <Select
            label={t('identity.time_zone')}
            data={timeZoneOptions(form.getValues().time_zone)}
            searchable
            required
            limit={100}
            {...form.getInputProps('time_zone')}
          />
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
        </div>
        <TextInput
          label={t('identity.email')}
          type="email"
          autoComplete="email"
          required
          {...form.getInputProps('email')}
        />
        <TextInput
          label={t('identity.login_id')}
          description={t('identity.login_id_fixed')}
          autoComplete="username"
          required
          {...form.getInputProps('login_id')}
        />
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
