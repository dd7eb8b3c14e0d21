import type { LinkProps } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { type Permission, useCan, useSession } from '~/app/session'
import { partnerKindsBelow } from '~/organization/organization'
import type { HomeAnswer } from './use-home'

export interface HomeNumber {
  id: string
  label: string
  /** Undefined until it is known. */
  total: number | null | undefined
  link: Pick<LinkProps, 'to' | 'search'>
}

const LICENSES = ['normal', 'expiring_soon', 'grace', 'expired'] as const
const REPORTS = ['preparing', 'under_review', 'approved', 'rejected'] as const

type Offered = HomeNumber & { permission: Permission; off?: boolean }

/** What this person may see of the numbers: those that stand large, and the groups below. */
export function useWidgets(home: HomeAnswer | undefined) {
  const t = useText()
  const can = useCan()
  const { organization } = useSession()
  const kinds = partnerKindsBelow(organization.kind)
  const may = ({ permission, off }: Offered) => !off && can(permission)
  const main: Offered[] = [
    {
      id: 'customers',
      permission: 'customer.list',
      label: t('home.customers'),
      total: home?.customers_enabled,
      link: { to: '/customers', search: { status: 'enabled' } },
    },
    {
      id: 'partners',
      permission: 'partner.list',
      off: kinds.length === 0,
      label: t('home.partners'),
      total: home?.partners_active,
      link: { to: '/partners', search: { status: 'active', kind: kinds[0] } as never },
    },
    {
      id: 'plans',
      permission: 'service_plan.list',
      label: t('home.plans'),
      total: home?.service_plans_enabled,
      link: { to: '/service-plans', search: { enabled: 'true' } },
    },
    {
      id: 'exceeded',
      permission: 'license.list',
      label: t('home.licenses.exceeded'),
      total: home?.licenses_exceeded,
      link: { to: '/licenses', search: { exceeded: 'true' } as never },
    },
  ]
  const licenses = (id: string, counts: Record<string, number> | undefined, off = false): Offered[] =>
    LICENSES.map((status) => ({
      id: `${id}-${status}`,
      permission: 'license.list',
      off,
      label: t(`home.licenses.${status}`),
      total: counts && (counts[status] ?? 0),
      link: { to: '/licenses', search: { status, own: id === 'customer' ? 'true' : 'false' } },
    }))
  const reports = REPORTS.map(
    (status): Offered => ({
      id: `report-${status}`,
      permission: 'usage_report.list',
      label: t(`home.usage.${status}`),
      total: home && (home.usage_reports[status] ?? 0),
      link: { to: '/usage-reports', search: { status } as never },
    }),
  )
  const requests = ['p1', 'p2', 'p3', 'p4'].map(
    (priority): Offered => ({
      id: `request-${priority}`,
      permission: 'support_request.note',
      off: organization.kind !== 'vendor',
      label: priority.toUpperCase(),
      total: home && (home.support_requests[priority] ?? 0),
      link: { to: '/desk', search: { priority } as never },
    }),
  )
  const groups = [
    { id: 'customer_licenses', numbers: licenses('customer', home?.customer_licenses) },
    { id: 'partner_licenses', numbers: licenses('partner', home?.partner_licenses, kinds.length === 0) },
    { id: 'usage_reports', numbers: reports },
    { id: 'support_requests', numbers: requests },
  ]
  return {
    main: main.filter(may),
    groups: groups
      .map(({ id, numbers }) => ({ id, numbers: numbers.filter(may) }))
      .filter(({ numbers }) => numbers.length > 0),
  }
}
