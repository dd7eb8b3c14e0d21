import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const mailboxesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mailboxes',
  staticData: { permission: 'mailbox.list' },
  validateSearch: tableSearch([]),
  component: lazyRouteComponent(() => import('./list'), 'Mailboxes'),
})
