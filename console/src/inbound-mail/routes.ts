import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const inboundMailsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbound-mails',
  staticData: { permission: 'inbound_mail.list' },
  validateSearch: tableSearch(['state', 'support_request_id']),
  component: lazyRouteComponent(() => import('./list'), 'InboundMails'),
})
