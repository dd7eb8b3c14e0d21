import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const licensePoolsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/license-pools',
  staticData: { permission: 'license_pool.list' },
  validateSearch: tableSearch(['organization_id', 'product_code', 'low']),
  component: lazyRouteComponent(() => import('./list'), 'LicensePools'),
})

export const poolRequestsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/license-pools/requests',
  staticData: { permission: 'license_pool_request.list' },
  validateSearch: tableSearch(['status', 'organization_id', 'license_pool_id']),
  component: lazyRouteComponent(() => import('./requests'), 'PoolRequests'),
})

export const licensePoolRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/license-pools/$id',
  staticData: { permission: 'license_pool.read' },
  component: lazyRouteComponent(() => import('./page'), 'LicensePoolPage'),
})
