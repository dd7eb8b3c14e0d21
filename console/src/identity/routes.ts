import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { http, queryClient } from '~/app/api/client'
import { rootRoute, shellRoute } from '~/app/root'
import { sessionQuery } from '~/app/session'
import { localPath } from './local-path'

const signIn = {
  getParentRoute: () => rootRoute,
  validateSearch: (raw: Record<string, unknown>): { next?: string } => {
    const next = localPath(raw.next)
    return next ? { next } : {}
  },
  beforeLoad: async () => {
    if (await queryClient.ensureQueryData(sessionQuery)) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('./sign-in'), 'SignIn'),
}

export const signInRoute = createRoute({ ...signIn, path: '/sign-in' })

/** A brand's own page: the server gives it that brand's look. */
export const brandSignInRoute = createRoute({ ...signIn, path: '/sign-in/$brand' })

export const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  beforeLoad: async () => {
    const { data } = await http.GET('/setup')
    if (!data?.needed) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('./setup'), 'Setup'),
})

export const myAccountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-account',
  component: lazyRouteComponent(() => import('./my-account'), 'MyAccount'),
})
