import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  staticData: { permission: 'audit_entry.list' },
  validateSearch: tableSearch(['action', 'object_id', 'person_id']),
  component: lazyRouteComponent(() => import('./list'), 'AuditEntries'),
})
