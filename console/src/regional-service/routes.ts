import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const regionalServicesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/regional-services',
  staticData: { permission: 'regional_service.list' },
  validateSearch: tableSearch(['region']),
  component: lazyRouteComponent(() => import('./list'), 'RegionalServices'),
})
