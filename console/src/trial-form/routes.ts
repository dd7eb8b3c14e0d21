import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '~/app/root'

/** Open to everybody: a seller's page for those who want to try a product. */
export const trialFormRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trial/$word',
  component: lazyRouteComponent(() => import('./ask'), 'AskForTrial'),
})

/** Where the link in the mail leads. */
export const confirmTrialRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trial/confirm',
  validateSearch: (raw: Record<string, unknown>): { token?: string } =>
    typeof raw.token === 'string' && raw.token !== '' ? { token: raw.token } : {},
  component: lazyRouteComponent(() => import('./confirm'), 'ConfirmTrial'),
})
