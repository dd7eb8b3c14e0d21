import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { OrganizationPools } from '~/license-pool/organization-pools'
import { RowActions } from '~/patterns/row-actions'
import { OrganizationPeople } from '~/person/organization-people'
import type { Organization } from './organization'
import { OrganizationCustomers } from './organization-customers'
import { OrganizationScreen } from './organization-screen'
import { PartnerBanner } from './partner-banner'
import { Profile } from './profile'
import { partnerRoute } from './routes'
import { type Change, StatusChange } from './status-change'

export function Partner() {
  const t = useText()
  const can = useCan()
  const { id } = partnerRoute.useParams()
  const { tab } = partnerRoute.useSearch()
  const tabs = [
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
      show: (partner: Organization) => <OrganizationPools organization={partner} />,
    },
    {
      id: 'accounts',
      label: t('organization.tab.accounts'),
      permission: 'person.list',
      show: (partner: Organization) => <OrganizationPeople organizationId={partner.id} />,
    },
    {
      id: 'profile',
      label: t('organization.tab.profile'),
      permission: undefined,
      show: (partner: Organization) => <Profile organization={partner} />,
    },
  ] as const
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
  const possible: Change[] = []
  if (partner.status === 'suspended' && can('partner.reactivate')) possible.push('reactivate')
  if (partner.status === 'active' && can('partner.suspend')) possible.push('suspend')
  if (partner.status !== 'canceled' && can('partner.cancel')) possible.push('cancel')
  if (possible.length === 0) return null
  return (
    <>
      <RowActions page>
        {possible.map((verb) => (
          <Menu.Item key={verb} onClick={() => setChange(verb)}>
            {t(`organization.change.${verb}.menu`)}
          </Menu.Item>
        ))}
      </RowActions>
      {change && <StatusChange organization={partner} change={change} onClose={() => setChange(undefined)} />}
    </>
  )
}
