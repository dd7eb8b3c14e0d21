import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'

export const supportSettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/support-settings',
  staticData: { permission: 'support_settings.read' },
  component: lazyRouteComponent(() => import('./page'), 'SupportSettingsPage'),
})
