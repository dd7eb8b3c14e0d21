import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

export const brandingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/branding',
  staticData: { permission: 'branding.read' },
  component: lazyRouteComponent(() => import('./page'), 'BrandingPage'),
})
