import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { CustomerLicenses } from '~/license/customer-licenses'
import { LinkButton } from '~/patterns/link-button'
import { RowActions } from '~/patterns/row-actions'
import { OrganizationPeople } from '~/person/organization-people'
import { CustomerSubscriptions } from '~/subscription/customer-subscriptions'
import { History } from './history'
import type { Organization } from './organization'
import { OrganizationScreen } from './organization-screen'
import { Profile } from './profile'
import { customerRoute } from './routes'
import { type Change, StatusChange } from './status-change'

export function Customer() {
  const t = useText()
  const can = useCan()
  const { id } = customerRoute.useParams()
  const { tab } = customerRoute.useSearch()
  const tabs = [
    {
      id: 'licenses',
      label: t('organization.tab.licenses'),
      permission: 'license.list',
      show: (customer: Organization) => <CustomerLicenses customerId={customer.id} />,
    },
    {
      id: 'subscriptions',
      label: t('organization.tab.subscriptions'),
      permission: 'subscription.list',
      show: (customer: Organization) => <CustomerSubscriptions customer={customer} />,
    },
    {
      id: 'accounts',
      label: t('organization.tab.accounts'),
      permission: 'person.list',
      show: (customer: Organization) => <OrganizationPeople organization={customer} />,
    },
    {
      id: 'profile',
      label: t('organization.tab.profile'),
      permission: undefined,
      show: (customer: Organization) => <Profile organization={customer} />,
    },
    {
      id: 'history',
      label: t('organization.tab.history'),
      permission: 'audit_entry.list',
      show: (customer: Organization) => <History organization={customer} />,
    },
  ] as const
  return (
    <OrganizationScreen
      id={id}
      parent={{ label: t('organization.customers'), to: '/customers' }}
      tabs={tabs.filter(({ permission }) => can(permission))}
      open={tab}
      actions={(customer) => <Actions customer={customer} />}
    />
  )
}

function Actions({ customer }: { customer: Organization }) {
  const t = useText()
  const can = useCan()
  const [change, setChange] = useState<Change>()
  const enabled = customer.status === 'enabled'
  const possible: Change | undefined = enabled
    ? can('customer.disable')
      ? 'disable'
      : undefined
    : can('customer.enable')
      ? 'enable'
      : undefined
  return (
    <>
      {possible && (
        <RowActions page>
          <Menu.Item onClick={() => setChange(possible)}>{t(`organization.change.${possible}.menu`)}</Menu.Item>
        </RowActions>
      )}
      {enabled && can('subscription.create') && (
        <LinkButton to="/customers/$id/assign" params={{ id: customer.id }}>
          {t('organization.assign_plan')}
        </LinkButton>
      )}
      {change && <StatusChange organization={customer} change={change} onClose={() => setChange(undefined)} />}
    </>
  )
}
