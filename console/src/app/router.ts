import { createRouter } from '@tanstack/react-router'
import { myAccountRoute, setupRoute, signInRoute } from '~/identity/routes'
import { generateKeysRoute, registrationKeysRoute } from '~/registration-key/routes'
import { indexRoute, rootRoute, shellRoute } from './root'
import { ScreenError } from './screen-error'

const routeTree = rootRoute.addChildren([
  signInRoute,
  setupRoute,
  shellRoute.addChildren([indexRoute, myAccountRoute, registrationKeysRoute, generateKeysRoute]),
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: ScreenError,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
