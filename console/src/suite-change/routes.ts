import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

export const suiteChangeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/service-plans/$id/suite-change',
  staticData: { permission: 'service_plan.approve_suite_change' },
  component: lazyRouteComponent(() => import('./page'), 'SuiteChangePage'),
})
