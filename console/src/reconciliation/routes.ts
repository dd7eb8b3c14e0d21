import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const reconciliationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reconciliation',
  staticData: { permission: 'reconciliation.read' },
  validateSearch: tableSearch(['month', 'exceptions']),
  component: lazyRouteComponent(() => import('./list'), 'Reconciliation'),
})
