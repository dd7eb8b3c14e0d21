import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const sentMailsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sent-mails',
  staticData: { permission: 'sent_mail.list' },
  validateSearch: tableSearch(['status', 'event']),
  component: lazyRouteComponent(() => import('./list'), 'SentMails'),
})
