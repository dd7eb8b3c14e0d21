import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const cannedRepliesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/canned-replies',
  staticData: { permission: 'canned_reply.list' },
  validateSearch: tableSearch(['language']),
  component: lazyRouteComponent(() => import('./list'), 'CannedReplies'),
})
