import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useText } from '~/app/i18n/text'
import { type Permission, useCan } from '~/app/session'
import { ReportTerms } from '~/billing-report/terms'
import { OrganizationPools } from '~/license-pool/organization-pools'
import { RowActions } from '~/patterns/row-actions'
import { OrganizationPeople } from '~/person/organization-people'
import { History } from './history'
import type { Organization } from './organization'
import { OrganizationCustomers } from './organization-customers'
import { OrganizationScreen, type OrganizationTab } from './organization-screen'
import { PartnerBanner } from './partner-banner'
import { PartnerLicenses } from './partner-licenses'
import { PartnerPlans } from './partner-plans'
import { Profile } from './profile'
import { partnerRoute } from './routes'
import { type Change, StatusChange } from './status-change'
import { TransferCustomers } from './transfer-customers'

interface PartnerTab extends OrganizationTab {
  permission: Permission | undefined
}

export function Partner() {
  const t = useText()
  const can = useCan()
  const { id } = partnerRoute.useParams()
  const { tab } = partnerRoute.useSearch()
  const tabs = [
    {
      id: 'licenses',
      label: t('organization.tab.licenses'),
      permission: 'license.list',
      show: (partner: Organization) => <PartnerLicenses partner={partner} />,
    },
    {
      id: 'plans',
      label: t('organization.tab.plans'),
      permission: 'service_plan.list',
      only: 'reseller',
      show: (partner: Organization) => <PartnerPlans partner={partner} />,
    },
    {
      id: 'customers',
      label: t('organization.customers'),
      permission: 'customer.list',
      show: (partner: Organization) => <OrganizationCustomers organization={partner} />,
    },
    {
      id: 'pools',
      label: t('organization.tab.pools'),
      permission: 'license_pool.list',
      not: 'reseller',
      show: (partner: Organization) => <OrganizationPools organization={partner} />,
    },
    {
      id: 'accounts',
      label: t('organization.tab.accounts'),
      permission: 'person.list',
      show: (partner: Organization) => <OrganizationPeople organization={partner} />,
    },
    {
      id: 'reports',
      label: t('billing_report.terms.title'),
      permission: 'usage_report.approve',
      show: (partner: Organization) =>
        partner.kind === 'reseller' ? <p>{t('billing_report.terms.reseller')}</p> : <ReportTerms id={partner.id} />,
    },
    {
      id: 'profile',
      label: t('organization.tab.profile'),
      permission: undefined,
      show: (partner: Organization) => <Profile organization={partner} />,
    },
    {
      id: 'history',
      label: t('organization.tab.history'),
      permission: 'audit_entry.list',
      show: (partner: Organization) => <History organization={partner} />,
    },
  ] as const satisfies readonly PartnerTab[]
  return (
    <OrganizationScreen
      id={id}
      parent={{ label: t('organization.partners'), to: '/partners' }}
      tabs={tabs.filter(({ permission }) => can(permission))}
      open={tab}
      banner={(partner) => <PartnerBanner partner={partner} />}
      actions={(partner) => <Actions partner={partner} />}
    />
  )
}

function Actions({ partner }: { partner: Organization }) {
  const t = useText()
  const can = useCan()
  const [change, setChange] = useState<Change>()
  const [moving, setMoving] = useState(false)
  const moves = can('customer.transfer') && partner.parent_id !== null
  const possible: Change[] = []
  if (partner.status === 'suspended' && can('partner.reactivate')) possible.push('reactivate')
  if (partner.status === 'active' && can('partner.suspend')) possible.push('suspend')
  if (partner.status !== 'canceled' && can('partner.cancel')) possible.push('cancel')
  if (possible.length === 0 && !moves) return null
  return (
    <>
      <RowActions page>
        {moves && <Menu.Item onClick={() => setMoving(true)}>{t('organization.transfer.menu')}</Menu.Item>}
        {possible.map((verb) => (
          <Menu.Item key={verb} onClick={() => setChange(verb)}>
            {t(`organization.change.${verb}.menu`)}
          </Menu.Item>
        ))}
      </RowActions>
      {moving && <TransferCustomers partner={partner} onClose={() => setMoving(false)} />}
      {change && <StatusChange organization={partner} change={change} onClose={() => setChange(undefined)} />}
    </>
  )
}
