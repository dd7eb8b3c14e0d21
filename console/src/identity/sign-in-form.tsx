import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { asProblem } from '~/app/api/problem'
import { useText } from '~/app/i18n/text'
import { signIn } from '~/app/session'
import { ProblemAlert } from '~/patterns/problem-alert'

interface Props {
  /** Fixed when somebody signs in again: what is on the screen is theirs. */
  loginId?: string
  onSignedIn: () => void
}

export function SignInForm({ loginId, onSignedIn }: Props) {
  const t = useText()
  const [typed, setTyped] = useState({ login_id: loginId ?? '', password: '', totp: '' })
  const [factor, setFactor] = useState(false)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()

  async function submit(event: FormEvent) {
    event.preventDefault()
    setPending(true)
    setError(undefined)
    try {
      const { totp, ...credentials } = typed
      await signIn(totp ? { ...credentials, totp } : credentials)
      onSignedIn()
    } catch (failure) {
      if (asProblem(failure).code === 'second_factor_required' && !factor) setFactor(true)
      else setError(failure)
    } finally {
      setPending(false)
    }
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <TextInput
          label={t('identity.login_id')}
          name="login_id"
          autoComplete="username"
          required
          withAsterisk={false}
          readOnly={loginId !== undefined}
          data-autofocus={loginId === undefined || undefined}
          value={typed.login_id}
          onChange={({ currentTarget: { value } }) => setTyped((all) => ({ ...all, login_id: value }))}
        />
        <PasswordInput
          label={t('identity.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus={loginId !== undefined || undefined}
          value={typed.password}
          onChange={({ currentTarget: { value } }) => setTyped((all) => ({ ...all, password: value }))}
        />
        {factor && (
          <TextInput
            label={t('identity.totp')}
            description={t('identity.totp_what')}
            name="totp"
            autoComplete="one-time-code"
            autoFocus
            required
            withAsterisk={false}
            value={typed.totp}
            onChange={({ currentTarget: { value } }) => setTyped((all) => ({ ...all, totp: value.replace(/\s/g, '') }))}
          />
        )}
        {error !== undefined && <ProblemAlert error={error} />}
        <Button type="submit" loading={pending} fullWidth>
          {t('identity.sign_in.action')}
        </Button>
      </Stack>
    </form>
  )
}
