import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const licensesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/licenses',
  staticData: { permission: 'license.list' },
  validateSearch: tableSearch([
    'status',
    'customer_id',
    'product_code',
    'subscription_id',
    'exceeded',
    'own',
    'owner_id',
  ]),
  component: lazyRouteComponent(() => import('./list'), 'Licenses'),
})

export const licenseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/licenses/$id',
  staticData: { permission: 'license.read' },
  component: lazyRouteComponent(() => import('./page'), 'LicensePage'),
})
