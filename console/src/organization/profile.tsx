import { useIntl } from 'react-intl'
import { LANGUAGE_NAMES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { countryName } from '~/identity/countries'
import { Moment } from '~/patterns/cells'
import { Facts } from '~/patterns/facts'
import type { Organization } from './organization'
import { OrganizationStatus } from './organization-status'

export function Profile({ organization }: { organization: Organization }) {
  const t = useText()
  const { locale } = useIntl()
  const { company, address, city, state, country, phone, language } = organization
  return (
    <Facts
      facts={[
        { label: t('organization.company'), value: company },
        { label: t('organization.kind'), value: t(`organization.kind.${organization.kind}`) },
        { label: t('organization.status'), value: <OrganizationStatus status={organization.status} /> },
        { label: t('organization.address'), value: address },
        { label: t('organization.city'), value: [city, state].filter(Boolean).join(', ') },
        { label: t('organization.country'), value: countryName(country, locale) },
        { label: t('organization.phone'), value: phone && <a href={`tel:${phone}`}>{phone}</a> },
        { label: t('organization.language'), value: LANGUAGE_NAMES[language] },
        { label: t('organization.time_zone'), value: organization.time_zone },
        { label: t('organization.support_region'), value: organization.support_region },
        {
          label: t('organization.support_offering'),
          value:
            organization.kind === 'customer' && t(`organization.support_offering.${organization.support_offering}`),
        },
        { label: t('organization.created'), value: <Moment value={organization.created_at} /> },
      ]}
    />
  )
}
