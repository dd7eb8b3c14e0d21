import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const billingReportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/billing-reports',
  staticData: { permission: 'billing_report.list' },
  validateSearch: tableSearch(['month', 'status', 'organization_id']),
  component: lazyRouteComponent(() => import('./list'), 'BillingReports'),
})

export const billingReportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/billing-reports/$id',
  staticData: { permission: 'billing_report.read' },
  validateSearch: tableSearch(['show']),
  component: lazyRouteComponent(() => import('./page'), 'BillingReportPage'),
})
