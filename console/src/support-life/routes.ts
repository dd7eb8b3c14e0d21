import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '~/app/root'

/** Open to whoever has the link. */
export const confirmSolutionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/confirm-solution',
  validateSearch: (raw: Record<string, unknown>): { token?: string } =>
    typeof raw.token === 'string' && raw.token !== '' ? { token: raw.token } : {},
  component: lazyRouteComponent(() => import('./confirm'), 'ConfirmSolution'),
})
