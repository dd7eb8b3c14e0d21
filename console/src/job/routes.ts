import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const jobsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs',
  staticData: { permission: 'job.list' },
  validateSearch: tableSearch(['state']),
  component: lazyRouteComponent(() => import('./list'), 'Jobs'),
})

export const jobRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs/$id',
  staticData: { permission: 'job.read' },
  validateSearch: tableSearch(['outcome']),
  component: lazyRouteComponent(() => import('./page'), 'JobPage'),
})
