import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const subscriptionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/subscriptions',
  staticData: { permission: 'subscription.list' },
  validateSearch: tableSearch(['status', 'product_code', 'owner_id', 'service_plan_id', 'customer_id']),
  component: lazyRouteComponent(() => import('./subscriptions'), 'Subscriptions'),
})
