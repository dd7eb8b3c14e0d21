import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { onSessionExpired } from './api/transport'
import { useText } from './i18n/text'
import { sessionQuery } from './session'

const SignInForm = lazy(() => import('~/identity/sign-in-form').then(({ SignInForm }) => ({ default: SignInForm })))

/**
 * Asks the person to sign in again where they are. Requests that met the end of the session wait for it
 * and are then sent once more, so that nothing typed is lost.
 */
export function SessionExpired() {
  const t = useText()
  const person = useQuery({ ...sessionQuery, enabled: false }).data?.person
  const [opened, setOpened] = useState(false)
  const waiting = useRef<((signedIn: boolean) => void)[]>([])

  useEffect(() => {
    if (!person) return
    onSessionExpired(() => {
      setOpened(true)
      return new Promise((resolve) => waiting.current.push(resolve))
    })
    return () => onSessionExpired(undefined)
  }, [person])

  function close(signedIn: boolean) {
    setOpened(false)
    for (const resolve of waiting.current.splice(0)) resolve(signedIn)
  }

  if (!person) return null
  return (
    <Modal
      opened={opened}
      onClose={() => close(false)}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('app.expired.title')}
      zIndex={1000}
    >
      <Stack>
        <Text size="md">{t('app.expired.body')}</Text>
        <Suspense>
          <SignInForm loginId={person.login_id} onSignedIn={() => close(true)} />
        </Suspense>
        <Group>
          <Button variant="subtle" color="gray" onClick={() => location.assign('/sign-in')}>
            {t('app.expired.leave')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
