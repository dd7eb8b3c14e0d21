import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const usageReportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/usage-reports',
  staticData: { permission: 'usage_report.list' },
  validateSearch: tableSearch(['month', 'status', 'organization_id']),
  component: lazyRouteComponent(() => import('./list'), 'UsageReports'),
})

export const usageReportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/usage-reports/$id',
  staticData: { permission: 'usage_report.read' },
  validateSearch: tableSearch(['show']),
  component: lazyRouteComponent(() => import('./page'), 'UsageReportPage'),
})
