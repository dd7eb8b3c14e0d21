import { Anchor, Text } from '@mantine/core'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { useLook } from '~/app/look'
import { FrontPage } from './front-page'
import { SignInForm } from './sign-in-form'

export function SignIn() {
  const t = useText()
  const router = useRouter()
  const { next } = useSearch({ strict: false })
  return (
    <FrontPage title={t('identity.sign_in.title', { product: useLook().product_name })}>
      {next?.startsWith('/register') && <Text mb="xl">{t('identity.sign_in.to_register')}</Text>}
      <SignInForm onSignedIn={() => router.history.replace(next ?? '/')} />
      <Text mt="xl">
        <Anchor component={Link} to="/forgot-password" inherit td="underline">
          {t('identity.sign_in.forgot')}
        </Anchor>
      </Text>
      <Text mt="sm">
        {t('identity.sign_in.new_here')}{' '}
        <Anchor component={Link} to="/sign-up" search={{ next } as never} inherit td="underline">
          {t('identity.sign_in.sign_up')}
        </Anchor>
      </Text>
      <Text mt="sm">
        <Anchor component={Link} to="/licensing-request" inherit td="underline">
          {t('identity.sign_in.lost')}
        </Anchor>
      </Text>
    </FrontPage>
  )
}
