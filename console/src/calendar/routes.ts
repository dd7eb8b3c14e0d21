import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const calendarsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calendars',
  staticData: { permission: 'calendar.list' },
  validateSearch: tableSearch([]),
  component: lazyRouteComponent(() => import('./list'), 'Calendars'),
})

export const newCalendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calendars/new',
  staticData: { permission: 'calendar.create' },
  component: lazyRouteComponent(() => import('./new'), 'NewCalendar'),
})

export const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calendars/$id',
  staticData: { permission: 'calendar.read' },
  component: lazyRouteComponent(() => import('./edit'), 'EditCalendar'),
})
