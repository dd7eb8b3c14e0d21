import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'
import { CATEGORIES, type Category } from './request'

export const supportRequestsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/support-requests',
  staticData: { permission: 'support_request.list' },
  validateSearch: tableSearch(['status', 'priority']),
  component: lazyRouteComponent(() => import('./list'), 'SupportRequests'),
})

const isCategory = (value: unknown): value is Category => CATEGORIES.some((category) => category === value)

export const newSupportRequestRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/support-requests/new',
  staticData: { permission: 'support_request.create' },
  validateSearch: (raw: Record<string, unknown>): { category?: Category; license?: string; previous?: string } => ({
    ...(isCategory(raw.category) && { category: raw.category }),
    ...(typeof raw.license === 'string' && { license: raw.license }),
    ...(typeof raw.previous === 'string' && { previous: raw.previous }),
  }),
  component: lazyRouteComponent(() => import('./new'), 'NewSupportRequest'),
})

export const supportRequestRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/support-requests/$id',
  staticData: { permission: 'support_request.read' },
  component: lazyRouteComponent(() => import('./case'), 'SupportCase'),
})

/** The vendor's people at work. Notes are what only they may write. */
export const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/desk',
  staticData: { permission: 'support_request.note' },
  validateSearch: tableSearch(['whose', 'status', 'priority', 'tag', 'clock', 'age', 'assignee']),
  component: lazyRouteComponent(() => import('./desk'), 'Desk'),
})
