import { Anchor, Button, PasswordInput, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { FrontPage } from '~/identity/front-page'
import { ResourceForm } from '~/patterns/resource-form'
import { PasswordRules, passwordFits } from '~/signup/password-rules'
import { resetPasswordRoute } from './routes'

export function ResetPassword() {
  const t = useText()
  const { token = '' } = resetPasswordRoute.useSearch()
  const [done, setDone] = useState(false)
  const form = useForm({
    mode: 'controlled',
    initialValues: { password: '' },
    validate: { password: (value) => (passwordFits(value) ? null : t('account.password.wrong')) },
  })
  if (done) {
    return (
      <FrontPage title={t('account.reset.done')}>
        <Text mb="xl" role="status">
          {t('account.reset.done_body')}
        </Text>
        <Button component={Link} to="/sign-in" fullWidth>
          {t('identity.sign_in.action')}
        </Button>
      </FrontPage>
    )
  }
  return (
    <FrontPage title={t('account.reset.title')}>
      <ResourceForm
        form={form}
        submit={({ password }) => http.POST('/password-resets/complete', { body: { token, password } })}
        onDone={() => setDone(true)}
        action={t('account.reset.action')}
      >
        <div>
          <PasswordInput
            label={t('account.password.new')}
            autoComplete="new-password"
            required
            data-autofocus
            {...form.getInputProps('password')}
          />
          <PasswordRules password={form.values.password} />
        </div>
      </ResourceForm>
      <Text mt="xl">
        <Anchor component={Link} to="/forgot-password" inherit td="underline">
          {t('account.reset.again')}
        </Anchor>
      </Text>
    </FrontPage>
  )
}
