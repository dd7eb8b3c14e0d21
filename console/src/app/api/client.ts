import { QueryClient } from '@tanstack/react-query'
import createFetchClient, { type FetchResponse } from 'openapi-fetch'
import createQueryClient from 'openapi-react-query'
import { asProblem } from './problem'
import type { paths } from './schema'
import { send } from './transport'

export const BASE = '/api/v1'

/** Typed calls: `await http.POST('/session', { body })`. Failures are thrown as `Problem`. */
export const http = createFetchClient<paths>({ baseUrl: location.origin + BASE, fetch: send })

/** Typed hooks: `api.useQuery('get', '/registration-keys', { params })`, `api.useMutation('post', …)`. */
export const api = createQueryClient(http)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && asProblem(error).retryable && asProblem(error).status !== 429,
    },
    mutations: { retry: false },
  },
})

/** Marks every answer below `path` as stale: call it after a change, with the noun's collection. */
export function refresh(path: keyof paths): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith(path) })
}

type ReadablePath = { [P in keyof paths]: paths[P] extends { get: unknown } ? P : never }[keyof paths]
// biome-ignore lint/suspicious/noExplicitAny: openapi-fetch asks for an operation of any shape here.
type Operation<P extends ReadablePath> = paths[P] extends { get: infer Op extends Record<string | number, any> }
  ? Op
  : never

/** What `GET path` answers. */
export type Answer<P extends ReadablePath> = NonNullable<
  FetchResponse<Operation<P>, object, `${string}/${string}`>['data']
>

/** What `method path` is sent. */
export type Body<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends {
  requestBody: { content: { 'application/json': infer Sent } }
}
  ? Sent
  : never

/** One row of the list that `GET path` answers. */
export type Item<P extends ReadablePath> = Answer<P> extends { items: (infer Row)[] } ? Row : never
