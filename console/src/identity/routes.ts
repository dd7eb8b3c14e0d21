import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { http, queryClient } from '~/app/api/client'
import { rootRoute, shellRoute } from '~/app/root'
import { sessionQuery } from '~/app/session'
import { localPath } from './local-path'

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { next?: string } => {
    const next = localPath(raw.next)
    return next ? { next } : {}
  },
  beforeLoad: async () => {
    if (await queryClient.ensureQueryData(sessionQuery)) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('./sign-in'), 'SignIn'),
})

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
