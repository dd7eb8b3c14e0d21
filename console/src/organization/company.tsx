import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useSession } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Profile } from './profile'

/** The profile of one's own company. */
export function Company() {
  const t = useText()
  const { id } = useSession().organization
  const query = api.useQuery('get', '/organizations/{id}', { params: { path: { id } } })
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader title={t('organization.own')} />
      <PageBody>{query.data ? <Profile organization={query.data} /> : <Loading />}</PageBody>
    </>
  )
}
