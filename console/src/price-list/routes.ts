import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const priceListsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/price-lists',
  staticData: { permission: 'price_list.list' },
  validateSearch: tableSearch([]),
  component: lazyRouteComponent(() => import('./list'), 'PriceLists'),
})

export const createPriceListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/price-lists/new',
  staticData: { permission: 'price_list.create' },
  component: lazyRouteComponent(() => import('./create'), 'CreatePriceList'),
})

export const priceListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/price-lists/$id',
  staticData: { permission: 'price_list.read' },
  component: lazyRouteComponent(() => import('./page'), 'PriceListPage'),
})
