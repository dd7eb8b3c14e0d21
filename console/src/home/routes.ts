import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/home',
  component: lazyRouteComponent(() => import('./home'), 'Home'),
})
