import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts',
  staticData: { permission: 'person.list' },
  validateSearch: tableSearch(['status', 'role']),
  component: lazyRouteComponent(() => import('./people'), 'People'),
})
