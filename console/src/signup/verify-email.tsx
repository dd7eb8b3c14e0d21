import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { http, queryClient } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { sessionQuery } from '~/app/session'
import { FrontPage } from '~/identity/front-page'
import { Loading } from '~/patterns/loading'
import { ProblemAlert } from '~/patterns/problem-alert'
import { verifyEmailRoute } from './routes'

type State = 'pending' | 'verified' | { error: unknown }

/** Uses the link's token once, by itself: opening the link is the proof. */
export function VerifyEmail() {
  const t = useText()
  const { token = '' } = verifyEmailRoute.useSearch()
  const session = useQuery(sessionQuery)
  const [state, setState] = useState<State>('pending')
  const sent = useRef(false)

  useEffect(() => {
    if (sent.current) return
    sent.current = true
    http.POST('/signups/verify', { body: { token } }).then(
      () => {
        setState('verified')
        void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
      },
      (error) => setState({ error }),
    )
  }, [token])

  const verified = state === 'verified'
  return (
    <FrontPage title={t(verified ? 'signup.verify.done' : 'signup.verify.title')}>
      {state === 'pending' && <Loading lines={2} />}
      {verified && <Text role="status">{t('signup.verify.done_body')}</Text>}
      {typeof state === 'object' && <ProblemAlert error={state.error} />}
      {state !== 'pending' && (
        <Button component={Link} to={session.data ? '/' : '/sign-in'} mt="xl" fullWidth>
          {t(session.data ? 'signup.verify.go_on' : 'signup.sign_in')}
        </Button>
      )}
    </FrontPage>
  )
}
