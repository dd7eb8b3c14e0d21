import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const registrationKeysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/registration-keys',
  staticData: { permission: 'registration_key.list' },
  validateSearch: tableSearch(['status', 'service_plan_id']),
  component: lazyRouteComponent(() => import('./list'), 'RegistrationKeys'),
})

export const generateKeysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/registration-keys/generate',
  staticData: { permission: 'registration_key.generate' },
  validateSearch: (raw: Record<string, unknown>): { plan?: string } =>
    typeof raw.plan === 'string' ? { plan: raw.plan } : {},
  component: lazyRouteComponent(() => import('./generate'), 'GenerateKeys'),
})
