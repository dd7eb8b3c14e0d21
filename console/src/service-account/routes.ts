import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const serviceAccountsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/service-accounts',
  staticData: { permission: 'service_account.list' },
  validateSearch: tableSearch(['support_offering']),
  component: lazyRouteComponent(() => import('./list'), 'ServiceAccounts'),
})

export const serviceAccountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/service-accounts/$id',
  staticData: { permission: 'service_account.read' },
  component: lazyRouteComponent(() => import('./page'), 'ServiceAccountPage'),
})
