import { Group } from '@mantine/core'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import type { Organization } from '~/organization/organization'
import { SubList } from '~/patterns/sub-list'
import { usePersonColumns } from './columns'
import { CreatePerson } from './create-person'

/** The people of a partner or customer. */
export function OrganizationPeople({ organization }: { organization: Organization }) {
  const t = useText()
  const columns = usePersonColumns(organization.kind)
  const organization_id = organization.id
  const query = api.useQuery('get', '/people', { params: { query: { organization_id, limit: 200, sort: 'name' } } })
  const closed = organization.status === 'suspended' || organization.status === 'canceled'
  return (
    <>
      {!closed && (
        <Group mb="md">
          <CreatePerson organization={organization} />
        </Group>
      )}
      <SubList
        label={t('person.title')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: t('person.empty'), body: t('person.empty_why') }}
      />
    </>
  )
}
