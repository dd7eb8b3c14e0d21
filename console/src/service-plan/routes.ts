import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const servicePlansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/service-plans',
  staticData: { permission: 'service_plan.list' },
  validateSearch: tableSearch(['state', 'product_code', 'assigned_to']),
  component: lazyRouteComponent(() => import('./list'), 'ServicePlans'),
})

export const createServicePlanRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/service-plans/new',
  staticData: { permission: 'service_plan.create' },
  component: lazyRouteComponent(() => import('./create'), 'CreateServicePlan'),
})

export const servicePlanRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/service-plans/$id',
  staticData: { permission: 'service_plan.read' },
  component: lazyRouteComponent(() => import('./page'), 'ServicePlanPage'),
})

export const editServicePlanRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/service-plans/$id/edit',
  staticData: { permission: 'service_plan.update' },
  component: lazyRouteComponent(() => import('./edit'), 'EditServicePlan'),
})
