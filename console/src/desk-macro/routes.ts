import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const deskMacrosRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/desk-macros',
  staticData: { permission: 'desk_macro.list' },
  validateSearch: tableSearch([]),
  component: lazyRouteComponent(() => import('./list'), 'DeskMacros'),
})
