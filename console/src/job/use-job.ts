import { useEffect } from 'react'
import { api, BASE, queryClient, refresh } from '~/app/api/client'
import { hasEnded, type Job } from './job'

/** Where events don't get through, the job is asked for this often, in milliseconds. */
const LOOK = 5_000

/** A job that is followed while it runs. */
export function useJob(id: string) {
  const query = api.useQuery(
    'get',
    '/jobs/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : LOOK) },
  )
  const running = query.data !== undefined && !hasEnded(query.data)
  useEffect(() => {
    if (!running || typeof EventSource === 'undefined') return
    const { queryKey } = api.queryOptions('get', '/jobs/{id}', { params: { path: { id } } })
    const events = new EventSource(`${BASE}/jobs/${id}/events`)
    events.addEventListener('progress', ({ data }) => {
      const job = JSON.parse(data) as Job
      queryClient.setQueryData(queryKey, job)
      if (!hasEnded(job)) return
      events.close()
      void refresh('/jobs/{id}/rows')
    })
    return () => events.close()
  }, [id, running])
  return query
}
