import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

export const supportTargetsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/support-targets',
  staticData: { permission: 'support_target.list' },
  component: lazyRouteComponent(() => import('./list'), 'SupportTargets'),
})
