import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'
import { tabSearch } from '~/patterns/page-tabs'

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
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('./page'), 'ProductPage'),
})

export const createReleaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products/$id/releases/new',
  staticData: { permission: 'release.create' },
  component: lazyRouteComponent(() => import('./create-release'), 'CreateRelease'),
})

export const releaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products/$id/releases/$release',
  staticData: { permission: 'release.update' },
  component: lazyRouteComponent(() => import('./edit-release'), 'EditRelease'),
})
