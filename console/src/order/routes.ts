import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const ordersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/orders',
  staticData: { permission: 'order.list' },
  validateSearch: tableSearch(['status', 'kind', 'customer_id', 'license_id']),
  component: lazyRouteComponent(() => import('./list'), 'Orders'),
})

export const newOrderRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/orders/new',
  staticData: { permission: 'order.create' },
  component: lazyRouteComponent(() => import('./new'), 'NewOrder'),
})

export const orderRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/orders/$id',
  staticData: { permission: 'order.read' },
  component: lazyRouteComponent(() => import('./page'), 'OrderPage'),
})
