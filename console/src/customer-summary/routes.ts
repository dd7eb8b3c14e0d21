import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const customerSummaryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customer-summary',
  staticData: { permission: 'customer_summary.list' },
  validateSearch: tableSearch(['month', 'product_code', 'customer_id']),
  component: lazyRouteComponent(() => import('./list'), 'CustomerSummary'),
})
