import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'
import { tabSearch } from '~/patterns/page-tabs'

export const partnersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/partners',
  staticData: { permission: 'partner.list' },
  validateSearch: tableSearch(['kind', 'status', 'parent_id', 'product_code', 'license_status']),
  component: lazyRouteComponent(() => import('./partners'), 'Partners'),
})

export const createPartnerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/partners/new',
  staticData: { permission: 'partner.create' },
  component: lazyRouteComponent(() => import('./create'), 'CreatePartner'),
})

export const partnerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/partners/$id',
  staticData: { permission: 'partner.read' },
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('./partner'), 'Partner'),
})

export const companyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/company',
  component: lazyRouteComponent(() => import('./company'), 'Company'),
})

export const customersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers',
  staticData: { permission: 'customer.list' },
  validateSearch: tableSearch(['status', 'parent_id', 'product_code', 'license_status']),
  component: lazyRouteComponent(() => import('./customers'), 'Customers'),
})

export const createCustomerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/new',
  staticData: { permission: 'customer.create' },
  component: lazyRouteComponent(() => import('./create'), 'CreateCustomer'),
})

export const customerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$id',
  staticData: { permission: 'customer.list' },
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('./customer'), 'Customer'),
})
