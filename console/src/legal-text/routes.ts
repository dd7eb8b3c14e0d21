import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '~/app/root'
import { tableSearch } from '~/patterns/data-table/search'

export const legalTextsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/legal-texts',
  staticData: { permission: 'legal_text.list' },
  validateSearch: tableSearch(['kind', 'language']),
  component: lazyRouteComponent(() => import('./list'), 'LegalTexts'),
})

export const createLegalTextRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/legal-texts/new',
  staticData: { permission: 'legal_text.create' },
  validateSearch: (raw: Record<string, unknown>): { from?: string } =>
    typeof raw.from === 'string' ? { from: raw.from } : {},
  component: lazyRouteComponent(() => import('./create'), 'CreateLegalText'),
})

export const legalAcceptancesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/legal-acceptances',
  staticData: { permission: 'legal_acceptance.list' },
  validateSearch: tableSearch(['legal_text_id']),
  component: lazyRouteComponent(() => import('./acceptances'), 'LegalAcceptances'),
})
