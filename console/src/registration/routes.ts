import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

/** A link may bring the key; whoever is not signed in is led to sign in or sign up first, and then here. */
export const registerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/register',
  staticData: { permission: 'registration.create' },
  validateSearch: (raw: Record<string, unknown>): { key?: string } =>
    typeof raw.key === 'string' && raw.key !== '' ? { key: raw.key } : {},
  component: lazyRouteComponent(() => import('./register'), 'RegisterProduct'),
})
