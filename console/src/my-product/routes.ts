import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

export const myProductsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-products',
  staticData: { permission: 'license.list' },
  component: lazyRouteComponent(() => import('./list'), 'MyProducts'),
})

export const myProductRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-products/$id',
  staticData: { permission: 'license.read' },
  component: lazyRouteComponent(() => import('./license'), 'MyProduct'),
})
