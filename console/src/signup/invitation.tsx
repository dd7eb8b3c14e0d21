import { Button, PasswordInput, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { FrontPage } from '~/identity/front-page'
import { ResourceForm } from '~/patterns/resource-form'
import { PasswordRules, passwordFits } from './password-rules'
import { invitationRoute } from './routes'

/** Somebody made an account for this person: they choose its password. */
export function Invitation() {
  const t = useText()
  const { token = '' } = invitationRoute.useSearch()
  const [done, setDone] = useState(false)
  const form = useForm({
    mode: 'controlled',
    initialValues: { password: '' },
    validate: { password: (value) => (passwordFits(value) ? null : t('signup.password_wrong')) },
  })
  if (done) {
    return (
      <FrontPage title={t('signup.invitation.done')}>
        <Text mb="xl" role="status">
          {t('signup.invitation.done_body')}
        </Text>
        <Button component={Link} to="/sign-in" fullWidth>
          {t('signup.sign_in')}
        </Button>
      </FrontPage>
    )
  }
  return (
    <FrontPage title={t('signup.invitation.title')}>
      <Text c="dimmed" mb="xl">
        {t('signup.invitation.body')}
      </Text>
      <ResourceForm
        form={form}
        submit={({ password }) => http.POST('/invitations/accept', { body: { token, password } })}
        onDone={() => setDone(true)}
        action={t('signup.invitation.action')}
      >
        <div>
          <PasswordInput
            label={t('identity.password')}
            autoComplete="new-password"
            required
            data-autofocus
            {...form.getInputProps('password')}
          />
          <PasswordRules password={form.values.password} />
        </div>
      </ResourceForm>
    </FrontPage>
  )
}
