import {
  type Icon,
  IconBox,
  IconBoxMultiple,
  IconBuilding,
  IconBuildingStore,
  IconCalendarTime,
  IconCertificate,
  IconChartBar,
  IconCirclePlus,
  IconDiscount,
  IconFileImport,
  IconFileInvoice,
  IconHeadset,
  IconHistory,
  IconHome,
  IconKey,
  IconLifebuoy,
  IconListDetails,
  IconMail,
  IconPackage,
  IconPalette,
  IconProgress,
  IconReceipt,
  IconRefresh,
  IconScale,
  IconServer,
  IconStack2,
  IconTags,
  IconUserCircle,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import type { Permission, Session } from './session'

/** The sections of the navigation, in order. `app.nav.<section>` is the heading; 'top' has none. */
export const SECTIONS = [
  'top',
  'users',
  'licensing',
  'reports',
  'support',
  'catalog',
  'portal',
  'administration',
  'system',
] as const

export interface NavigationEntry {
  section: (typeof SECTIONS)[number]
  /** Message key of the screen's name. */
  label: string
  to: NonNullable<LinkProps['to']>
  icon: Icon
  /** Shown only to people who have it; without one, to everybody. */
  permission?: Permission
  /** Only for customers' own people, or only for those who serve them: both may list licenses, on other screens. */
  audience?: 'customer' | 'staff'
}

/**
 * One entry for each screen that stands in the navigation, in the order shown. Screens that don't exist
 * yet have no entry. The first one that a person may use is where they land.
 */
export const NAVIGATION: readonly NavigationEntry[] = [
  {
    section: 'portal',
    label: 'my_product.title',
    to: '/my-products',
    icon: IconPackage,
    permission: 'license.list',
    audience: 'customer',
  },
  {
    section: 'portal',
    label: 'registration.title',
    to: '/register',
    icon: IconCirclePlus,
    permission: 'registration.create',
  },
  {
    section: 'portal',
    label: 'support_request.portal',
    to: '/support-requests',
    icon: IconLifebuoy,
    permission: 'support_request.list',
    audience: 'customer',
  },
  {
    section: 'top',
    label: 'home.title',
    to: '/home',
    icon: IconHome,
    permission: 'customer.list',
    audience: 'staff',
  },
  {
    section: 'users',
    label: 'organization.partners',
    to: '/partners',
    icon: IconBuildingStore,
    permission: 'partner.list',
    audience: 'staff',
  },
  {
    section: 'users',
    label: 'organization.customers',
    to: '/customers',
    icon: IconBuilding,
    permission: 'customer.list',
    audience: 'staff',
  },
  {
    section: 'users',
    label: 'subscription.title',
    to: '/subscriptions',
    icon: IconRefresh,
    permission: 'subscription.list',
    audience: 'staff',
  },
  {
    section: 'users',
    label: 'license.title',
    to: '/licenses',
    icon: IconCertificate,
    permission: 'license.list',
    audience: 'staff',
  },
  {
    section: 'licensing',
    label: 'license_pool.title',
    to: '/license-pools',
    icon: IconStack2,
    permission: 'license_pool.list',
    audience: 'staff',
  },
  {
    section: 'licensing',
    label: 'service_plan.title',
    to: '/service-plans',
    icon: IconListDetails,
    permission: 'service_plan.list',
    audience: 'staff',
  },
  {
    section: 'licensing',
    label: 'registration_key.title',
    to: '/registration-keys',
    icon: IconKey,
    permission: 'registration_key.list',
  },
  {
    section: 'licensing',
    label: 'order.title',
    to: '/orders',
    icon: IconReceipt,
    permission: 'order.list',
    audience: 'staff',
  },
  {
    section: 'licensing',
    label: 'renewal_request.title',
    to: '/renewal-requests',
    icon: IconRefresh,
    permission: 'renewal_request.list',
    audience: 'staff',
  },
  {
    section: 'reports',
    label: 'usage_report.title',
    to: '/usage-reports',
    icon: IconChartBar,
    permission: 'usage_report.list',
    audience: 'staff',
  },
  {
    section: 'reports',
    label: 'billing_report.title',
    to: '/billing-reports',
    icon: IconFileInvoice,
    permission: 'billing_report.list',
    audience: 'staff',
  },
  {
    section: 'reports',
    label: 'reconciliation.title',
    to: '/reconciliation',
    icon: IconScale,
    permission: 'reconciliation.read',
    audience: 'staff',
  },
  {
    section: 'reports',
    label: 'transaction.title',
    to: '/transactions',
    icon: IconHistory,
    permission: 'transaction.list',
  },
  {
    section: 'reports',
    label: 'customer_summary.title',
    to: '/customer-summary',
    icon: IconUsers,
    permission: 'customer_summary.list',
  },
  {
    section: 'support',
    label: 'support_request.desk.title',
    to: '/desk',
    icon: IconHeadset,
    permission: 'support_request.note',
  },
  {
    section: 'support',
    label: 'support_request.title',
    to: '/support-requests',
    icon: IconLifebuoy,
    permission: 'support_request.list',
    audience: 'staff',
  },
  {
    section: 'support',
    label: 'escalation.title',
    to: '/escalations',
    icon: IconScale,
    permission: 'escalation.list',
  },
  {
    section: 'support',
    label: 'support_dashboard.title',
    to: '/support-dashboard',
    icon: IconChartBar,
    permission: 'support_dashboard.read',
  },
  {
    section: 'support',
    label: 'service_account.title',
    to: '/service-accounts',
    icon: IconBuilding,
    permission: 'service_account.list',
  },
  {
    section: 'support',
    label: 'support_report.title',
    to: '/support-reports',
    icon: IconFileInvoice,
    permission: 'support_report.read',
  },
  {
    section: 'support',
    label: 'canned_reply.title',
    to: '/canned-replies',
    icon: IconMail,
    permission: 'canned_reply.list',
  },
  {
    section: 'support',
    label: 'desk_macro.title',
    to: '/desk-macros',
    icon: IconListDetails,
    permission: 'desk_macro.list',
  },
  {
    section: 'support',
    label: 'inbound_mail.title',
    to: '/inbound-mails',
    icon: IconMail,
    permission: 'inbound_mail.list',
  },
  {
    section: 'support',
    label: 'mailbox.title',
    to: '/mailboxes',
    icon: IconServer,
    permission: 'mailbox.list',
  },
  {
    section: 'support',
    label: 'support_target.title',
    to: '/support-targets',
    icon: IconProgress,
    permission: 'support_target.list',
  },
  {
    section: 'support',
    label: 'support_agent.title',
    to: '/support-agents',
    icon: IconUsers,
    permission: 'support_agent.list',
  },
  {
    section: 'support',
    label: 'on_call_shift.title',
    to: '/on-call-shifts',
    icon: IconCalendarTime,
    permission: 'on_call_shift.list',
  },
  {
    section: 'support',
    label: 'calendar.title',
    to: '/calendars',
    icon: IconCalendarTime,
    permission: 'calendar.list',
  },
  {
    section: 'support',
    label: 'support_settings.title',
    to: '/support-settings',
    icon: IconProgress,
    permission: 'support_settings.read',
  },
  {
    section: 'catalog',
    label: 'product.title',
    to: '/products',
    icon: IconBox,
    permission: 'product.list',
    audience: 'staff',
  },
  {
    section: 'catalog',
    label: 'suite.title',
    to: '/suites',
    icon: IconBoxMultiple,
    permission: 'suite.list',
    audience: 'staff',
  },
  {
    section: 'catalog',
    label: 'price_list.title',
    to: '/price-lists',
    icon: IconTags,
    permission: 'price_list.list',
    audience: 'staff',
  },
  {
    section: 'catalog',
    label: 'promotion.title',
    to: '/promotions',
    icon: IconDiscount,
    permission: 'promotion.list',
  },
  {
    section: 'administration',
    label: 'person.title',
    to: '/accounts',
    icon: IconUsers,
    permission: 'person.list',
  },
  {
    section: 'administration',
    label: 'branding.title',
    to: '/branding',
    icon: IconPalette,
    permission: 'branding.read',
    audience: 'staff',
  },
  {
    section: 'administration',
    label: 'regional_service.title',
    to: '/regional-services',
    icon: IconWorld,
    permission: 'regional_service.create',
    audience: 'staff',
  },
  {
    section: 'administration',
    label: 'data_center.title',
    to: '/data-centers',
    icon: IconServer,
    permission: 'data_center.list',
    audience: 'staff',
  },
  {
    section: 'administration',
    label: 'legal_text.title',
    to: '/legal-texts',
    icon: IconScale,
    permission: 'legal_acceptance.list',
    audience: 'staff',
  },
  {
    section: 'administration',
    label: 'sent_mail.title',
    to: '/sent-mails',
    icon: IconMail,
    permission: 'sent_mail.list',
    audience: 'staff',
  },
  {
    section: 'administration',
    label: 'audit_entry.title',
    to: '/audit',
    icon: IconHistory,
    permission: 'audit_entry.list',
    audience: 'staff',
  },
  {
    section: 'administration',
    label: 'job.title',
    to: '/jobs',
    icon: IconProgress,
    permission: 'subscription_import.create',
    audience: 'staff',
  },
  { section: 'administration', label: 'identity.my_account.title', to: '/my-account', icon: IconUserCircle },
  {
    section: 'administration',
    label: 'organization.own',
    to: '/company',
    icon: IconBuilding,
    permission: 'account.update',
  },
]

export interface Action {
  /** Message key, a verb first. */
  label: string
  to: NonNullable<LinkProps['to']>
  icon: Icon
  permission: Permission
}

/** What the command palette offers besides going somewhere. */
export const ACTIONS: readonly Action[] = [
  {
    label: 'organization.create_customer.title',
    to: '/customers/new',
    icon: IconBuilding,
    permission: 'customer.create',
  },
  {
    label: 'organization.create_partner.title',
    to: '/partners/new',
    icon: IconBuildingStore,
    permission: 'partner.create',
  },
  {
    label: 'service_plan.create.title',
    to: '/service-plans/new',
    icon: IconListDetails,
    permission: 'service_plan.create',
  },
  {
    label: 'product.create.title',
    to: '/products/new',
    icon: IconBox,
    permission: 'product.create',
  },
  {
    label: 'suite.create.title',
    to: '/suites/new',
    icon: IconBoxMultiple,
    permission: 'suite.create',
  },
  {
    label: 'price_list.create.title',
    to: '/price-lists/new',
    icon: IconTags,
    permission: 'price_list.create',
  },
  {
    label: 'subscription_import.title',
    to: '/subscription-imports/new',
    icon: IconFileImport,
    permission: 'subscription_import.create',
  },
  {
    label: 'registration_key.generate.title',
    to: '/registration-keys/generate',
    icon: IconKey,
    permission: 'registration_key.generate',
  },
  {
    label: 'order.new.title',
    to: '/orders/new',
    icon: IconReceipt,
    permission: 'order.create',
  },
  {
    label: 'support_request.new.title',
    to: '/support-requests/new',
    icon: IconLifebuoy,
    permission: 'support_request.create',
  },
]

type Restricted = Pick<NavigationEntry, 'permission' | 'audience'>

export function allowed<E extends Restricted>(entries: readonly E[], session: Session): E[] {
  const reader = session.organization.kind === 'customer' ? 'customer' : 'staff'
  return entries.filter(
    ({ permission, audience = reader }) =>
      audience === reader && (permission === undefined || session.permissions.includes(permission)),
  )
}

export function landing(session: Session): NonNullable<LinkProps['to']> {
  return allowed(NAVIGATION, session)[0]?.to ?? '/my-account'
}
