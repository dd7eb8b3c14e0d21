import { createRouter } from '@tanstack/react-router'
import { myAccountRoute, setupRoute, signInRoute } from '~/identity/routes'
import { generateKeysRoute, registrationKeysRoute } from '~/registration-key/routes'
import { calendarRoute, calendarsRoute, newCalendarRoute } from '~/calendar/routes'
import { myProductRoute, myProductsRoute } from '~/my-product/routes'
import { registerRoute } from '~/registration/routes'
import { invitationRoute, signUpRoute, verifyEmailRoute } from '~/signup/routes'
import { deskRoute, newSupportRequestRoute, supportRequestRoute, supportRequestsRoute } from '~/support-request/routes'
import { indexRoute, rootRoute, shellRoute } from './root'
import { ScreenError } from './screen-error'

const routeTree = rootRoute.addChildren([
  signInRoute,
  setupRoute,
  signUpRoute,
  verifyEmailRoute,
  invitationRoute,
  shellRoute.addChildren([indexRoute, myAccountRoute, registrationKeysRoute, generateKeysRoute, myProductsRoute, myProductRoute, registerRoute, supportRequestsRoute, newSupportRequestRoute, supportRequestRoute, deskRoute, calendarsRoute, newCalendarRoute, calendarRoute]),
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
