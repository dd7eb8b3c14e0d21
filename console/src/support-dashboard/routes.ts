import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

export const supportDashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/support-dashboard',
  staticData: { permission: 'support_dashboard.read' },
  component: lazyRouteComponent(() => import('./dashboard'), 'SupportDashboard'),
})
