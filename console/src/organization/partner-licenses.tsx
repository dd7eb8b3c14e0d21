import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useLicenseColumns } from '~/license/columns'
import { licenseLink } from '~/license/license'
import { SubList } from '~/patterns/sub-list'
import type { Organization } from './organization'

/** The licenses that a partner sold. */
export function PartnerLicenses({ partner }: { partner: Organization }) {
  const t = useText()
  const columns = useLicenseColumns({ customer: true })
  const owner_id = partner.id
  const query = api.useQuery('get', '/licenses', { params: { query: { owner_id, limit: 50, sort: 'expires_at' } } })
  return (
    <SubList
      label={t('organization.tab.licenses')}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      rowLink={licenseLink}
      empty={{ title: t('organization.licenses.none'), body: t('organization.licenses.none_why') }}
      all={{ to: '/licenses', search: { owner_id } }}
    />
  )
}
