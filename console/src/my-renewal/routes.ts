import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

export const renewMyProductRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-products/$id/renew',
  staticData: { permission: 'renewal_request.create' },
  component: lazyRouteComponent(() => import('./renew'), 'RenewMyProduct'),
})
