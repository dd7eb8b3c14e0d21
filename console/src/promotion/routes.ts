import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const promotionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/promotions',
  staticData: { permission: 'promotion.list' },
  validateSearch: tableSearch([]),
  component: lazyRouteComponent(() => import('./list'), 'Promotions'),
})

export const createPromotionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/promotions/new',
  staticData: { permission: 'promotion.create' },
  component: lazyRouteComponent(() => import('./create'), 'CreatePromotion'),
})

export const promotionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/promotions/$id',
  staticData: { permission: 'promotion.read' },
  component: lazyRouteComponent(() => import('./page'), 'PromotionPage'),
})
