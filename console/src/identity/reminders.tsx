import { Stack, Switch } from '@mantine/core'
import { useState } from 'react'
import { api, type Body, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { ProblemAlert } from '~/patterns/problem-alert'

type Reminder = Body<'/me/reminders', 'patch'>

/** Mails that one can do without: what a link in a mail turned off is turned on again here. */
export function Reminders() {
  const t = useText()
  const query = api.useQuery('get', '/me/reminders')
  const [error, setError] = useState<unknown>()
  const [pending, setPending] = useState(false)
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading lines={1} />

  async function turn(event: Reminder['event'], enabled: boolean) {
    setPending(true)
    setError(undefined)
    try {
      await http.PATCH('/me/reminders', { body: { event, enabled } })
      await refresh('/me/reminders')
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  return (
    <Stack gap="sm">
      {query.data.items.map(({ event, enabled }) => (
        <Switch
          key={event}
          label={t(`identity.reminder.${event}`)}
          description={t('identity.reminder.what')}
          checked={enabled}
          disabled={pending}
          onChange={({ currentTarget }) => void turn(event, currentTarget.checked)}
        />
      ))}
      {error !== undefined && <ProblemAlert error={error} />}
    </Stack>
  )
}
