import { keepPreviousData } from '@tanstack/react-query'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useSession } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { usePersonColumns } from './columns'
import { CreatePerson } from './create-person'
import { PERSON_STATUSES, type Person, rolesOf } from './person'
import { peopleRoute } from './routes'

type PeopleQuery = { status?: Person['status']; role?: Person['role'] }

/** Everybody of one's own company. Those of others stand on the page of their company. */
export function People() {
  const t = useText()
  const { organization } = useSession()
  const search = peopleRoute.useSearch()
  const columns = usePersonColumns(organization.kind)
  const query = api.useQuery(
    'get',
    '/people',
    { params: { query: { ...(listQuery(search) as PeopleQuery), organization_id: organization.id } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <ListLayout
      header={<PageHeader title={t('person.title')} actions={<CreatePerson organization={organization} primary />} />}
    >
      <DataTable
        id="people"
        label={t('person.title')}
        columns={columns}
        rowKey={({ id }) => id}
        query={query}
        search={search}
        filters={[
          {
            name: 'status',
            label: t('person.status'),
            options: PERSON_STATUSES.map((value) => ({ value, label: t(`person.status.${value}`) })),
          },
          {
            name: 'role',
            label: t('person.role'),
            options: rolesOf(organization.kind).map((value) => ({ value, label: t(`identity.role.${value}`) })),
          },
        ]}
        searchPlaceholder={t('person.find')}
        exportPath={`/people?organization_id=${organization.id}`}
        empty={{ title: t('person.empty'), body: t('person.empty_why') }}
        count={(total) => t('person.count', { total })}
      />
    </ListLayout>
  )
}
