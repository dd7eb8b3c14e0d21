import { createRouter } from '@tanstack/react-router'
import { forgotPasswordRoute, resetPasswordRoute } from '~/account/routes'
import { auditRoute } from '~/audit-entry/routes'
import { billingReportRoute, billingReportsRoute } from '~/billing-report/routes'
import { brandingRoute } from '~/branding/routes'
import { subscriptionsRoute } from '~/bulk/routes'
import { calendarRoute, calendarsRoute, newCalendarRoute } from '~/calendar/routes'
import { cannedRepliesRoute } from '~/canned-reply/routes'
import { customerSummaryRoute } from '~/customer-summary/routes'
import { dataCentersRoute } from '~/data-center/routes'
import { deskMacrosRoute } from '~/desk-macro/routes'
import { escalationsRoute } from '~/escalation/routes'
import { homeRoute } from '~/home/routes'
import { brandSignInRoute, myAccountRoute, setupRoute, signInRoute } from '~/identity/routes'
import { inboundMailsRoute } from '~/inbound-mail/routes'
import { jobRoute, jobsRoute } from '~/job/routes'
import { createLegalTextRoute, legalAcceptancesRoute, legalTextsRoute } from '~/legal-text/routes'
import { licenseRoute, licensesRoute } from '~/license/routes'
import { licensePoolRoute, licensePoolsRoute, poolRequestsRoute } from '~/license-pool/routes'
import { licensingRequestRoute, verifyLicensingRequestRoute } from '~/licensing-request/routes'
import { mailboxesRoute } from '~/mailbox/routes'
import { myProductRoute, myProductsRoute } from '~/my-product/routes'
import { renewMyProductRoute } from '~/my-renewal/routes'
import { offlineActivationRoute } from '~/offline-activation/routes'
import { onCallShiftsRoute } from '~/on-call-shift/routes'
import { newOrderRoute, orderRoute, ordersRoute } from '~/order/routes'
import {
  companyRoute,
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
import { createPromotionRoute, promotionRoute, promotionsRoute } from '~/promotion/routes'
import { reconciliationRoute } from '~/reconciliation/routes'
import { regionalServicesRoute } from '~/regional-service/routes'
import { registerRoute } from '~/registration/routes'
import { generateKeysRoute, registrationKeysRoute } from '~/registration-key/routes'
import { renewalRequestsRoute } from '~/renewal-request/routes'
import { sentMailsRoute } from '~/sent-mail/routes'
import { serviceAccountRoute, serviceAccountsRoute } from '~/service-account/routes'
import {
  createServicePlanRoute,
  editServicePlanRoute,
  servicePlanRoute,
  servicePlansRoute,
} from '~/service-plan/routes'
import { invitationRoute, signUpRoute, verifyEmailRoute } from '~/signup/routes'
import { assignPlanRoute } from '~/subscription/routes'
import { subscriptionImportRoute } from '~/subscription-import/routes'
import { createSuiteRoute, suiteRoute, suitesRoute } from '~/suite/routes'
import { suiteChangeRoute } from '~/suite-change/routes'
import { supportAgentsRoute } from '~/support-agent/routes'
import { supportDashboardRoute } from '~/support-dashboard/routes'
import { confirmSolutionRoute } from '~/support-life/routes'
import { supportReportsRoute } from '~/support-report/routes'
import { deskRoute, newSupportRequestRoute, supportRequestRoute, supportRequestsRoute } from '~/support-request/routes'
import { supportSettingsRoute } from '~/support-settings/routes'
import { supportTargetsRoute } from '~/support-target/routes'
import { transactionsRoute } from '~/transaction/routes'
import { confirmTrialRoute, trialFormRoute } from '~/trial-form/routes'
import { usageReportRoute, usageReportsRoute } from '~/usage-report/routes'
import { indexRoute, rootRoute, shellRoute } from './root'
import { ScreenError } from './screen-error'

const routeTree = rootRoute.addChildren([
  signInRoute,
  brandSignInRoute,
  setupRoute,
  signUpRoute,
  verifyEmailRoute,
  invitationRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  licensingRequestRoute,
  verifyLicensingRequestRoute,
  confirmSolutionRoute,
  confirmTrialRoute,
  trialFormRoute,
  shellRoute.addChildren([
    indexRoute,
    homeRoute,
    companyRoute,
    partnersRoute,
    createPartnerRoute,
    partnerRoute,
    customersRoute,
    createCustomerRoute,
    customerRoute,
    assignPlanRoute,
    jobsRoute,
    jobRoute,
    subscriptionImportRoute,
    licensesRoute,
    licenseRoute,
    licensePoolsRoute,
    poolRequestsRoute,
    licensePoolRoute,
    servicePlansRoute,
    createServicePlanRoute,
    servicePlanRoute,
    editServicePlanRoute,
    suiteChangeRoute,
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
    regionalServicesRoute,
    dataCentersRoute,
    onCallShiftsRoute,
    supportAgentsRoute,
    serviceAccountsRoute,
    serviceAccountRoute,
    supportDashboardRoute,
    supportReportsRoute,
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
    billingReportsRoute,
    billingReportRoute,
    promotionsRoute,
    createPromotionRoute,
    promotionRoute,
    reconciliationRoute,
    transactionsRoute,
    customerSummaryRoute,
    subscriptionsRoute,
    myProductsRoute,
    myProductRoute,
    renewMyProductRoute,
    offlineActivationRoute,
    registerRoute,
    supportRequestsRoute,
    newSupportRequestRoute,
    supportRequestRoute,
    deskRoute,
    escalationsRoute,
    supportTargetsRoute,
    cannedRepliesRoute,
    inboundMailsRoute,
    mailboxesRoute,
    deskMacrosRoute,
    supportSettingsRoute,
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
