import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ErrorState } from '~/patterns/error-state'

/** What stands in place of a screen that could not be shown. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return <ErrorState error={error} onRetry={retry} />
}
