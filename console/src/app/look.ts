import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Answer, http, queryClient } from './api/client'
import { sessionQuery } from './session'
import { PETROL } from './theme'

export type Look = Answer<'/look'>

interface Embedded {
  /** Whose look it is: of the company of whoever is signed in, or of the sign-in page. */
  organization_id: string | null
  look: Look | null
}

// The server writes it into the page, so that the first paint has the right colors, name and icon.
const embedded: Embedded = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name="look"]')?.content || '{"organization_id":null,"look":null}',
)

const plain: Pick<Look, 'product_name' | 'accent_color'> & Partial<Look> = {
  product_name: 'Chancery',
  accent_color: PETROL,
}

const lookQuery = (organization_id: string) =>
  queryOptions({
    queryKey: ['get', '/look', organization_id],
    queryFn: async () => (await http.GET('/look', { params: { query: { organization_id } } })).data ?? null,
    staleTime: 600_000,
    ...(embedded.organization_id === organization_id && { initialData: embedded.look }),
  })

/** What the person's company wears; before sign-in, what the page came with. */
export function useLook() {
  // Read alone: whether somebody is signed in is asked elsewhere.
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  const id = session?.organization.id
  const { data } = useQuery({ ...lookQuery(id ?? ''), enabled: id !== undefined })
  return (id ? data : undefined) ?? embedded.look ?? plain
}

/** Where people sign in again. */
export function signInPath(): string {
  const session = queryClient.getQueryData(sessionQuery.queryKey)
  const look = session && queryClient.getQueryData(lookQuery(session.organization.id).queryKey)
  return (look ?? embedded.look)?.sign_in_path ?? '/sign-in'
}

/** The icon of the browser's tab, when a sign-in changes the look; the page comes with the right one. */
export function useIcon(url: string | null | undefined): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    if (link) link.href = url ?? '/icon.svg'
  }, [url])
}
