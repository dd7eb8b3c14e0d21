import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { FrontPage } from '~/identity/front-page'
import { Loading } from '~/patterns/loading'
import { ProblemAlert } from '~/patterns/problem-alert'
import { verifyLicensingRequestRoute } from './routes'

type State = 'pending' | 'verified' | { error: unknown }

/** Uses the link's token once, by itself: opening the link is the proof. */
export function VerifyRequest() {
  const t = useText()
  const { token = '' } = verifyLicensingRequestRoute.useSearch()
  const [state, setState] = useState<State>('pending')
  const sent = useRef(false)

  useEffect(() => {
    if (sent.current) return
    sent.current = true
    http.POST('/licensing-requests/verify', { body: { token } }).then(
      () => setState('verified'),
      (error) => setState({ error }),
    )
  }, [token])

  return (
    <FrontPage title={t(state === 'verified' ? 'licensing_request.verified' : 'licensing_request.verifying')}>
      {state === 'pending' && <Loading lines={2} />}
      {state === 'verified' && <Text role="status">{t('licensing_request.verified_body')}</Text>}
      {typeof state === 'object' && (
        <>
          <ProblemAlert error={state.error} />
          <Text mt="xl">
            <Anchor component={Link} to="/licensing-request" inherit td="underline">
              {t('licensing_request.again')}
            </Anchor>
          </Text>
        </>
      )}
    </FrontPage>
  )
}
