import { keepPreviousData } from '@tanstack/react-query'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useSession } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { usePersonColumns } from './columns'
import { peopleRoute } from './routes'

/** Everybody of one's own company. Those of others stand on the page of their company. */
export function People() {
  const t = useText()
  const { organization } = useSession()
  const search = peopleRoute.useSearch()
  const columns = usePersonColumns()
  const query = api.useQuery(
    'get',
    '/people',
    { params: { query: { ...listQuery(search), organization_id: organization.id } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <ListLayout header={<PageHeader title={t('person.title')} />}>
      <DataTable
        id="people"
        label={t('person.title')}
        columns={columns}
        rowKey={({ id }) => id}
        query={query}
        search={search}
        searchPlaceholder={t('person.find')}
        empty={{ title: t('person.empty'), body: t('person.empty_why') }}
        count={(total) => t('person.count', { total })}
      />
    </ListLayout>
  )
}
