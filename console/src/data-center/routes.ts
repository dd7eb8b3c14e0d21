import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const dataCentersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/data-centers',
  staticData: { permission: 'data_center.list' },
  validateSearch: tableSearch(['enabled']),
  component: lazyRouteComponent(() => import('./list'), 'DataCenters'),
})
