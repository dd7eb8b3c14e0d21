import { api } from '~/app/api/client'
import { useSession } from '~/app/session'

/** Roles that may own a request (spec 04.6). */
export const SOLVERS: readonly string[] = ['administrator', 'support_manager', 'support_engineer']

/** The vendor's support staff, to choose from. */
export function useSolvers(): { value: string; label: string }[] {
  const { person, organization } = useSession()
  const people = api.useQuery('get', '/people', { params: { query: { limit: 200, organization_id: organization.id } } })
  const solvers = people.data?.items.filter(({ role, enabled }) => enabled && SOLVERS.includes(role)) ?? [person]
  return solvers.map(({ id, first_name, last_name }) => ({ value: id, label: `${first_name} ${last_name}` }))
}
