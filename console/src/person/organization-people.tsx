import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { SubList } from '~/patterns/sub-list'
import { usePersonColumns } from './columns'

/** The people of a partner or customer. */
export function OrganizationPeople({ organizationId: organization_id }: { organizationId: string }) {
  const t = useText()
  const columns = usePersonColumns()
  const query = api.useQuery('get', '/people', { params: { query: { organization_id, limit: 200, sort: 'name' } } })
  return (
    <SubList
      label={t('person.title')}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      empty={{ title: t('person.empty'), body: t('person.empty_why') }}
    />
  )
}
