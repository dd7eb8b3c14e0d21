import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { SubList } from '~/patterns/sub-list'
import { useLicenseColumns } from './columns'
import { licenseLink } from './license'

export function CustomerLicenses({ customerId: customer_id }: { customerId: string }) {
  const t = useText()
  const columns = useLicenseColumns({ customer: false })
  const query = api.useQuery('get', '/licenses', {
    params: { query: { customer_id, limit: 50, sort: 'expires_at' } },
  })
  return (
    <SubList
      label={t('license.title')}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      rowLink={licenseLink}
      empty={{ title: t('license.none'), body: t('license.none_why') }}
      all={{ to: '/licenses', search: { customer_id } }}
    />
  )
}
