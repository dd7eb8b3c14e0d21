import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '~/app/root'

/** Open to everybody: whoever has lost the code, the login ID or both, or never had an account. */
export const licensingRequestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/licensing-request',
  component: lazyRouteComponent(() => import('./ask'), 'AskForHelp'),
})

export const verifyLicensingRequestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/licensing-request/verify',
  validateSearch: (raw: Record<string, unknown>): { token?: string } =>
    typeof raw.token === 'string' && raw.token !== '' ? { token: raw.token } : {},
  component: lazyRouteComponent(() => import('./verify'), 'VerifyRequest'),
})
