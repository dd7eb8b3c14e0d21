import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const supportReportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/support-reports',
  staticData: { permission: 'support_report.read' },
  validateSearch: tableSearch(['report', 'by', 'from', 'to', 'support_region', 'offering', 'priority']),
  component: lazyRouteComponent(() => import('./page'), 'SupportReports'),
})
