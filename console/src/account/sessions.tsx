import { Button, Group } from '@mantine/core'
import { api, http, refresh } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { type Text, useText } from '~/app/i18n/text'
import { notifyProblem } from '~/app/notify'
import { Moment } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { StatusBadge } from '~/patterns/status-badge'
import { SubList } from '~/patterns/sub-list'
import { browserName } from './browser'

interface OwnSession {
  id: string
  last_seen_at: string
  address?: string | null
  user_agent?: string | null
  current: boolean
}

/** Where one is signed in, and ending it there. */
export function Sessions() {
  const t = useText()
  const problemText = useProblemText()
  const query = api.useQuery(
    'get',
    '/me/sessions',
    {},
    { select: ({ items }) => ({ items, total: items.length, total_is_exact: true }) },
  )
  const end = async (call: Promise<unknown>) => {
    await call.catch((failure) => void notifyProblem(problemText(failure)))
    await refresh('/me/sessions')
  }
  const columns = columnsOf(t, (id) => void end(http.DELETE('/me/sessions/{id}', { params: { path: { id } } })))
  const others = query.data?.items.some(({ current }) => !current)
  return (
    <>
      <SubList
        label={t('account.sessions.title')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: t('account.sessions.title') }}
      />
      {others && (
        <Group mt="md">
          <Button variant="default" onClick={() => void end(http.POST('/me/sessions/end-others'))}>
            {t('account.sessions.end_others')}
          </Button>
        </Group>
      )}
    </>
  )
}

function columnsOf(t: Text, end: (id: string) => void): Column<OwnSession>[] {
  const named = ({ user_agent }: OwnSession) => browserName(user_agent) ?? t('account.sessions.unknown')
  return [
    { id: 'browser', header: t('account.sessions.browser'), cell: named },
    {
      id: 'seen',
      header: t('account.sessions.seen'),
      cell: ({ last_seen_at }) => <Moment value={last_seen_at} />,
      card: true,
    },
    { id: 'address', header: t('account.sessions.address'), cell: ({ address }) => address },
    {
      id: 'end',
      header: t('patterns.actions'),
      align: 'end',
      card: true,
      cell: (session) =>
        session.current ? (
          <StatusBadge tone="green">{t('account.sessions.current')}</StatusBadge>
        ) : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('account.sessions.end_one', { browser: named(session) })}
            onClick={() => end(session.id)}
          >
            {t('account.sessions.end')}
          </Button>
        ),
    },
  ]
}
