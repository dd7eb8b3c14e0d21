import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const suitesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/suites',
  staticData: { permission: 'suite.list' },
  validateSearch: tableSearch([]),
  component: lazyRouteComponent(() => import('./list'), 'Suites'),
})

export const createSuiteRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/suites/new',
  staticData: { permission: 'suite.create' },
  component: lazyRouteComponent(() => import('./create'), 'CreateSuite'),
})

export const suiteRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/suites/$id',
  staticData: { permission: 'suite.read' },
  component: lazyRouteComponent(() => import('./page'), 'SuitePage'),
})
