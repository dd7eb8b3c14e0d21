import { Anchor, Text } from '@mantine/core'
import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '~/app/i18n/text'
import { FrontPage } from '~/identity/front-page'
import { Arrived } from './arrived'
import { signUpRoute } from './routes'
import { SignUpForm } from './sign-up-form'

/** A customer's own account: made by whoever has a Registration Key in hand. */
export function SignUp() {
  const t = useText()
  const router = useRouter()
  const { next } = signUpRoute.useSearch()
  const [email, setEmail] = useState<string>()
  if (email) return <Arrived email={email} onGo={() => router.history.replace(next ?? '/register')} />
  return (
    <FrontPage title={t('signup.title')}>
      <Text c="dimmed">{t('signup.body')}</Text>
      <Text mt="sm" mb="xl">
        {t('signup.have_one')}{' '}
        <Anchor component={Link} to="/sign-in" search={{ next } as never} inherit td="underline">
          {t('signup.sign_in')}
        </Anchor>
      </Text>
      <SignUpForm onDone={setEmail} />
    </FrontPage>
  )
}
