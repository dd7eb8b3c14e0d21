import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { countryName } from '~/identity/countries'
import type { Organization } from './organization'
import classes from './partner-banner.module.css'

/** What a partner is, in a line: kind, place, number of customers directly below. */
export function PartnerBanner({ partner }: { partner: Organization }) {
  const t = useText()
  const { locale } = useIntl()
  const query = { kind: 'customer' as const, parent_id: partner.id, limit: 1 }
  const customers = api.useQuery('get', '/organizations', { params: { query } }).data
  const parts = [
    t(`organization.kind.${partner.kind}`),
    [partner.city, countryName(partner.country, locale)].filter(Boolean).join(', '),
    customers && t('organization.customers.count', { total: customers.total }),
  ]
  return <p className={classes.banner}>{parts.filter(Boolean).join(' · ')}</p>
}
