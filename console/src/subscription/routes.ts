import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

export const assignPlanRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$id/assign',
  staticData: { permission: 'subscription.create' },
  component: lazyRouteComponent(() => import('./assign'), 'AssignPlan'),
})
