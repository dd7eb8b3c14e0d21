import { useEffect } from 'react'
import { api } from '~/app/api/client'

/** How often an open case is asked for again, in milliseconds: colleagues and customers write meanwhile. */
const AGAIN = 15_000

/** A request and its whole timeline, oldest first. */
export function useCase(id: string) {
  const query = api.useQuery('get', '/support-requests/{id}', { params: { path: { id } } }, { refetchInterval: AGAIN })
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
  return { request: query.data, entries: timeline.data?.pages.flatMap(({ items }) => items), query }
}
