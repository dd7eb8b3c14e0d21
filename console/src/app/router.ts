import { createRouter } from '@tanstack/react-router'
import { auditRoute } from '~/audit-entry/routes'
import { calendarRoute, calendarsRoute, newCalendarRoute } from '~/calendar/routes'
import { homeRoute } from '~/home/routes'
import { myAccountRoute, setupRoute, signInRoute } from '~/identity/routes'
import { licenseRoute, licensesRoute } from '~/license/routes'
import { licensePoolsRoute } from '~/license-pool/routes'
import { myProductRoute, myProductsRoute } from '~/my-product/routes'
import {
  createCustomerRoute,
  createPartnerRoute,
  customerRoute,
  customersRoute,
  partnerRoute,
  partnersRoute,
} from '~/organization/routes'
import { peopleRoute } from '~/person/routes'
import { createProductRoute, productRoute, productsRoute } from '~/product/routes'
import { registerRoute } from '~/registration/routes'
import { generateKeysRoute, registrationKeysRoute } from '~/registration-key/routes'
import { sentMailsRoute } from '~/sent-mail/routes'
import { createServicePlanRoute, servicePlanRoute, servicePlansRoute } from '~/service-plan/routes'
import { invitationRoute, signUpRoute, verifyEmailRoute } from '~/signup/routes'
import { assignPlanRoute } from '~/subscription/routes'
import { deskRoute, newSupportRequestRoute, supportRequestRoute, supportRequestsRoute } from '~/support-request/routes'
import { indexRoute, rootRoute, shellRoute } from './root'
import { ScreenError } from './screen-error'

const routeTree = rootRoute.addChildren([
  signInRoute,
  setupRoute,
  signUpRoute,
  verifyEmailRoute,
  invitationRoute,
  shellRoute.addChildren([
    indexRoute,
    homeRoute,
    partnersRoute,
    createPartnerRoute,
    partnerRoute,
    customersRoute,
    createCustomerRoute,
    customerRoute,
    assignPlanRoute,
    licensesRoute,
    licenseRoute,
    licensePoolsRoute,
    servicePlansRoute,
    createServicePlanRoute,
    servicePlanRoute,
    productsRoute,
    createProductRoute,
    productRoute,
    sentMailsRoute,
    auditRoute,
    peopleRoute,
    myAccountRoute,
    registrationKeysRoute,
    generateKeysRoute,
    myProductsRoute,
    myProductRoute,
    registerRoute,
    supportRequestsRoute,
    newSupportRequestRoute,
    supportRequestRoute,
    deskRoute,
    calendarsRoute,
    newCalendarRoute,
    calendarRoute,
  ]),
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
