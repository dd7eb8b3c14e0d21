import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { http, queryClient } from './api/client'
import { catalogs, domainOf } from './i18n/catalog'
import { pickLanguage } from './i18n/languages'
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
  beforeLoad: async ({ location, matches }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session) {
      // What the screen says is fetched along with its code, not after it.
      const permission = matches.at(-1)?.staticData.permission
      if (permission) void catalogs.need(domainOf(permission), pickLanguage([session.person.language]))
      return { session }
    }
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
