import { useEffect } from 'react'
import { api } from '~/app/api/client'
import { useCan } from '~/app/session'
import { useLiveCase } from './live'

/** Where news does not get through, an open case is asked for this often, in milliseconds. */
const AGAIN = 30_000

/** A request and its whole timeline, oldest first. */
export function useCase(id: string) {
  const can = useCan()
  const attendants = useLiveCase(id, can('support_request.attend'))
  const query = api.useQuery('get', '/support-requests/{id}', { params: { path: { id } } }, { refetchInterval: AGAIN })
  const entries = useTimeline(id)
  return { request: query.data, entries, query, attendants }
}

/** All of its timeline, page after page; the same for whoever looks at the case at the same time. */
export function useTimeline(id: string) {
  const timeline = api.useInfiniteQuery(
    'get',
    '/support-requests/{id}/timeline',
    { params: { path: { id }, query: { limit: 200 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (page) => page.next_cursor ?? undefined,
      refetchInterval: AGAIN,
    },
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = timeline
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return timeline.data?.pages.flatMap(({ items }) => items)
}
