import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

export const offlineActivationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-products/$id/offline',
  staticData: { permission: 'offline_activation.list' },
  component: lazyRouteComponent(() => import('./page'), 'OfflineActivationPage'),
})
