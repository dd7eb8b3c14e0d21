import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { FrontPage } from '~/identity/front-page'
import { ProblemAlert } from '~/patterns/problem-alert'
import { confirmTrialRoute } from './routes'

interface Confirmed {
  product_name: string
  company: string
  login_id: string
  invitation_token?: string | null | undefined
}

/** A button uses the link's token, not the opening of the page: programs that read mails open links, too. */
export function ConfirmTrial() {
  const t = useText()
  const { token = '' } = confirmTrialRoute.useSearch()
  const [confirmed, setConfirmed] = useState<Confirmed>()
  const [error, setError] = useState<unknown>()
  const [pending, setPending] = useState(false)

  async function confirm() {
    setPending(true)
    setError(undefined)
    try {
      setConfirmed((await http.POST('/trial-submissions/confirm', { body: { token } })).data)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  if (confirmed) return <Ready confirmed={confirmed} />
  return (
    <FrontPage title={t('trial_form.confirm.title')}>
      <Text mb="xl">{t('trial_form.confirm.body')}</Text>
      {error !== undefined && <ProblemAlert error={error} />}
      <Button mt="lg" fullWidth loading={pending} onClick={() => void confirm()}>
        {t('trial_form.confirm.action')}
      </Button>
    </FrontPage>
  )
}

function Ready({ confirmed }: { confirmed: Confirmed }) {
  const t = useText()
  const { product_name: product, company, login_id, invitation_token } = confirmed
  return (
    <FrontPage title={t('trial_form.ready.title')}>
      <Text role="status" mb="sm">
        {t('trial_form.ready.body', { product, company })}
      </Text>
      <Text mb="xl">{t(invitation_token ? 'trial_form.ready.new' : 'trial_form.ready.known', { login_id })}</Text>
      {invitation_token ? (
        <Button component={Link} to="/invitation" search={{ token: invitation_token } as never} fullWidth>
          {t('trial_form.ready.password')}
        </Button>
      ) : (
        <Button component={Link} to="/sign-in" fullWidth>
          {t('trial_form.ready.sign_in')}
        </Button>
      )}
    </FrontPage>
  )
}
