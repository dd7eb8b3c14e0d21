import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { LANGUAGE_NAMES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { countryName } from '~/identity/countries'
import { Moment } from '~/patterns/cells'
import { Facts } from '~/patterns/facts'
import { EditProfile } from './edit-profile'
import type { Organization } from './organization'
import { OrganizationStatus } from './organization-status'
import { Switches } from './switches'

export function Profile({ organization }: { organization: Organization }) {
  const t = useText()
  const can = useCan()
  const [editing, setEditing] = useState(false)
  const edits = can(organization.kind === 'customer' ? 'customer.update' : 'partner.update')
  return (
    <>
      {edits && organization.status !== 'canceled' && (
        <Group mb="md">
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('organization.edit.menu')}
          </Button>
        </Group>
      )}
      <ProfileFacts organization={organization} />
      <Switches organization={organization} />
      {editing && <EditProfile organization={organization} onClose={() => setEditing(false)} />}
    </>
  )
}

function ProfileFacts({ organization }: { organization: Organization }) {
  const t = useText()
  const { locale } = useIntl()
  const { company, address, city, state, country, phone, language, kind } = organization
  const isCustomer = kind === 'customer'
  return (
    <Facts
      facts={[
        { label: t('organization.company'), value: company },
        { label: t('organization.kind'), value: t(`organization.kind.${kind}`) },
        { label: t('organization.status'), value: <OrganizationStatus status={organization.status} /> },
        { label: t('organization.address'), value: address },
        { label: t('organization.city'), value: [city, state].filter(Boolean).join(', ') },
        { label: t('organization.country'), value: countryName(country, locale) },
        { label: t('organization.phone'), value: phone && <a href={`tel:${phone}`}>{phone}</a> },
        { label: t('organization.emergency_email'), value: organization.emergency_email },
        { label: t('organization.language'), value: LANGUAGE_NAMES[language] },
        { label: t('organization.time_zone'), value: organization.time_zone },
        { label: t('organization.support_region'), value: organization.support_region },
        {
          label: t('organization.support_offering'),
          value: isCustomer && t(`organization.support_offering.${organization.support_offering}`),
        },
        {
          label: t('organization.segment'),
          value: isCustomer && t(`organization.segment.${organization.segment ?? 'by_units'}`),
        },
        { label: t('organization.notes'), value: organization.notes },
        { label: t('organization.created'), value: <Moment value={organization.created_at} /> },
      ]}
    />
  )
}
