import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const licensePoolsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/license-pools',
  staticData: { permission: 'license_pool.list' },
  validateSearch: tableSearch(['organization_id', 'product_code']),
  component: lazyRouteComponent(() => import('./list'), 'LicensePools'),
})
