import { queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type Answer, type Body, http, queryClient } from './api/client'
import { asProblem } from './api/problem'
import { setCsrfToken } from './api/transport'

export type Session = Answer<'/session'>
export type Permission = Session['permissions'][number]
type UpdateAccount = Body<'/me', 'patch'>

/** The signed-in person, their organization and permissions; null while nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['get', '/session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      const { data } = await http.GET('/session')
      return accept(data ?? null)
    } catch (error) {
      if (asProblem(error).status === 401) return null
      throw error
    }
  },
  // Never asked again by itself: a session that has ended shows as a 401, and the dialog for that keeps what was typed.
  staleTime: Number.POSITIVE_INFINITY,
})

export async function signIn(credentials: {
  login_id: string
  password: string
  totp?: string
}): Promise<Session | null> {
  const { data } = await http.POST('/session', { body: credentials })
  const session = accept(data ?? null)
  queryClient.setQueryData(sessionQuery.queryKey, session)
  return session
}

/** Changes the person's own information, here and at the server. */
export async function updateAccount(body: UpdateAccount): Promise<void> {
  const { data: person } = await http.PATCH('/me', { body })
  queryClient.setQueryData(
    sessionQuery.queryKey,
    (session) => session && person && { ...session, person: { ...session.person, ...person } },
  )
}

/** Ends the session and loads the page anew, so that nothing of it stays in memory. */
export async function signOut(to: string): Promise<void> {
  await http.DELETE('/session').catch((error) => {
    if (asProblem(error).status !== 401) throw error
  })
  location.assign(to)
}

/** Only below the shell route, which is not entered without a session. */
export function useSession(): Session {
  const session = useQuery(sessionQuery).data
  if (!session) throw new Error('used outside of a session')
  return session
}

export type Can = (permission: Permission | undefined) => boolean

/** What the person may do. It decides what is shown; the server decides what happens. */
export function useCan(): Can {
  const { permissions } = useSession()
  return useCallback((permission) => permission === undefined || permissions.includes(permission), [permissions])
}

function accept(session: Session | null): Session | null {
  setCsrfToken(session?.csrf_token ?? '')
  return session
}
