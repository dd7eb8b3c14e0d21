import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const escalationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/escalations',
  staticData: { permission: 'escalation.list' },
  validateSearch: tableSearch(['status', 'level', 'support_request_id']),
  component: lazyRouteComponent(() => import('./list'), 'Escalations'),
})
