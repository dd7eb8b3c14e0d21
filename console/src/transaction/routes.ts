import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const transactionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/transactions',
  staticData: { permission: 'transaction.list' },
  validateSearch: tableSearch([
    'kind',
    'month',
    'product_code',
    'product_id',
    'version_type',
    'units_change',
    'customer_id',
    'owner_id',
    'created_by',
    'license_id',
    'service_plan_id',
    'reference',
  ]),
  component: lazyRouteComponent(() => import('./list'), 'Transactions'),
})
