import { useRouter } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { FrontPage } from './front-page'
import { signInRoute } from './routes'
import { SignInForm } from './sign-in-form'

export function SignIn() {
  const t = useText()
  const router = useRouter()
  const { next } = signInRoute.useSearch()
  return (
    <FrontPage title={t('identity.sign_in.title')}>
      <SignInForm onSignedIn={() => router.history.replace(next ?? '/')} />
    </FrontPage>
  )
}
