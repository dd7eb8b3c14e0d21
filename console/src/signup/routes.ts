import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { queryClient } from '~/app/api/client'
import { rootRoute } from '~/app/root'
import { sessionQuery } from '~/app/session'
import { localPath } from '~/identity/local-path'

const token = (raw: Record<string, unknown>): { token?: string } =>
  typeof raw.token === 'string' && raw.token !== '' ? { token: raw.token } : {}

export const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  validateSearch: (raw: Record<string, unknown>): { next?: string } => {
    const next = localPath(raw.next)
    return next ? { next } : {}
  },
  beforeLoad: async () => {
    if (await queryClient.ensureQueryData(sessionQuery)) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('./sign-up'), 'SignUp'),
})

/** Where the link in the mail leads. It works for the signed-in and for others. */
export const verifyEmailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify-email',
  validateSearch: token,
  component: lazyRouteComponent(() => import('./verify-email'), 'VerifyEmail'),
})

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  validateSearch: token,
  component: lazyRouteComponent(() => import('./invitation'), 'Invitation'),
})
