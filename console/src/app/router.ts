import { createRouter } from '@tanstack/react-router'
import { auditRoute } from '~/audit-entry/routes'
import { brandingRoute } from '~/branding/routes'
import { calendarRoute, calendarsRoute, newCalendarRoute } from '~/calendar/routes'
import { homeRoute } from '~/home/routes'
import { myAccountRoute, setupRoute, signInRoute } from '~/identity/routes'
import { createLegalTextRoute, legalAcceptancesRoute, legalTextsRoute } from '~/legal-text/routes'
import { licenseRoute, licensesRoute } from '~/license/routes'
import { licensePoolsRoute } from '~/license-pool/routes'
import { licensingRequestRoute, verifyLicensingRequestRoute } from '~/licensing-request/routes'
import { myProductRoute, myProductsRoute } from '~/my-product/routes'
import { renewMyProductRoute } from '~/my-renewal/routes'
import { offlineActivationRoute } from '~/offline-activation/routes'
import { newOrderRoute, orderRoute, ordersRoute } from '~/order/routes'
import {
  createCustomerRoute,
  createPartnerRoute,
  customerRoute,
  customersRoute,
  partnerRoute,
  partnersRoute,
} from '~/organization/routes'
import { peopleRoute } from '~/person/routes'
import { createPriceListRoute, priceListRoute, priceListsRoute } from '~/price-list/routes'
import { createProductRoute, createReleaseRoute, productRoute, productsRoute, releaseRoute } from '~/product/routes'
import { registerRoute } from '~/registration/routes'
import { generateKeysRoute, registrationKeysRoute } from '~/registration-key/routes'
import { renewalRequestsRoute } from '~/renewal-request/routes'
import { sentMailsRoute } from '~/sent-mail/routes'
import { createServicePlanRoute, servicePlanRoute, servicePlansRoute } from '~/service-plan/routes'
import { invitationRoute, signUpRoute, verifyEmailRoute } from '~/signup/routes'
import { assignPlanRoute } from '~/subscription/routes'
import { createSuiteRoute, suiteRoute, suitesRoute } from '~/suite/routes'
import { deskRoute, newSupportRequestRoute, supportRequestRoute, supportRequestsRoute } from '~/support-request/routes'
import { usageReportRoute, usageReportsRoute } from '~/usage-report/routes'
import { indexRoute, rootRoute, shellRoute } from './root'
import { ScreenError } from './screen-error'

const routeTree = rootRoute.addChildren([
  signInRoute,
  setupRoute,
  signUpRoute,
  verifyEmailRoute,
  invitationRoute,
  licensingRequestRoute,
  verifyLicensingRequestRoute,
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
    createReleaseRoute,
    releaseRoute,
    suitesRoute,
    createSuiteRoute,
    suiteRoute,
    priceListsRoute,
    createPriceListRoute,
    priceListRoute,
    brandingRoute,
    legalTextsRoute,
    createLegalTextRoute,
    legalAcceptancesRoute,
    sentMailsRoute,
    auditRoute,
    peopleRoute,
    myAccountRoute,
    registrationKeysRoute,
    generateKeysRoute,
    ordersRoute,
    newOrderRoute,
    orderRoute,
    renewalRequestsRoute,
    usageReportsRoute,
    usageReportRoute,
    myProductsRoute,
    myProductRoute,
    renewMyProductRoute,
    offlineActivationRoute,
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
