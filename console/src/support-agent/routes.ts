import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const supportAgentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/support-agents',
  staticData: { permission: 'support_agent.list' },
  validateSearch: tableSearch(['takes_requests']),
  component: lazyRouteComponent(() => import('./list'), 'SupportAgents'),
})
