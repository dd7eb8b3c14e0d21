import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const onCallShiftsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/on-call-shifts',
  staticData: { permission: 'on_call_shift.list' },
  validateSearch: tableSearch(['past']),
  component: lazyRouteComponent(() => import('./list'), 'OnCallShifts'),
})
