import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const renewalRequestsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/renewal-requests',
  staticData: { permission: 'renewal_request.list' },
  validateSearch: tableSearch(['status', 'license_id']),
  component: lazyRouteComponent(() => import('./list'), 'RenewalRequests'),
})
