import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { onSessionExpired } from './api/transport'
import { sessionQuery } from './session'

const Dialog = lazy(() => import('./session-expired-dialog').then((file) => ({ default: file.SessionExpiredDialog })))

/**
 * Asks the person to sign in again where they are. Requests that met the end of the session wait for it
 * and are then sent once more, so that nothing typed is lost.
 */
export function SessionExpired() {
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

  if (!person || !opened) return null
  return (
    <Suspense>
      <Dialog loginId={person.login_id} onClose={close} />
    </Suspense>
  )
}
