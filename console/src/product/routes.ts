import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const productsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products',
  staticData: { permission: 'product.list' },
  validateSearch: tableSearch([]),
  component: lazyRouteComponent(() => import('./list'), 'Products'),
})

export const createProductRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products/new',
  staticData: { permission: 'product.create' },
  component: lazyRouteComponent(() => import('./create'), 'CreateProduct'),
})

export const productRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products/$id',
  staticData: { permission: 'product.read' },
  component: lazyRouteComponent(() => import('./page'), 'ProductPage'),
})
