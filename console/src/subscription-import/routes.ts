import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

export const subscriptionImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/subscription-imports/new',
  staticData: { permission: 'subscription_import.create' },
  component: lazyRouteComponent(() => import('./wizard'), 'SubscriptionImport'),
})
