import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { SubList } from '~/patterns/sub-list'
import { useOrganizationColumns } from './columns'
import { type Organization, organizationLink } from './organization'

/** The customers directly below a partner. */
export function OrganizationCustomers({ organization }: { organization: Organization }) {
  const t = useText()
  const columns = useOrganizationColumns({ kind: false })
  const parent_id = organization.id
  const query = api.useQuery('get', '/organizations', {
    params: { query: { kind: 'customer', parent_id, limit: 50, sort: 'company' } },
  })
  return (
    <SubList
      label={t('organization.customers')}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      rowLink={organizationLink}
      empty={{ title: t('organization.customers.none'), body: t('organization.customers.none_why') }}
      all={{ to: '/customers', search: { parent_id } }}
    />
  )
}
