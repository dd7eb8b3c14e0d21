import { lazy, Suspense } from 'react'
import { api } from '~/app/api/client'

const Dialog = lazy(() => import('./gate-dialog').then((file) => ({ default: file.GateDialog })))

/** Asks once after sign-in whether newer versions of what the person accepted are in force. */
export function LegalGate() {
  const { data } = api.useQuery('get', '/legal-acceptances/missing', {}, { staleTime: 3_600_000, retry: false })
  if (!data || data.items.length === 0) return null
  return (
    <Suspense>
      <Dialog texts={data.items} />
    </Suspense>
  )
}
