import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { http, queryClient } from './api/client'
import { landing } from './navigation'
import { ScreenError } from './screen-error'
import { type Permission, sessionQuery } from './session'
import { UnknownScreen } from './unknown-screen'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Who lacks it sees the no-permission state instead of the screen. */
    permission?: Permission
  }
}

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: UnknownScreen,
  errorComponent: ScreenError,
})

/** Parent of every screen for signed-in people: navigation around it, sign-in before it. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: lazyRouteComponent(() => import('./shell/shell'), 'Shell'),
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session) return { session }
    const { data } = await http.GET('/setup')
    if (data?.needed) throw redirect({ to: '/setup' })
    throw redirect({ to: '/sign-in', search: { next: location.href } })
  },
})

/** `/` leads to the first screen of the navigation that the person may use. */
export const indexRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: landing(context.session), replace: true })
  },
})
