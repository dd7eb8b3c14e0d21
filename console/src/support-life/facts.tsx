import { Anchor, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notifyProblem } from '~/app/notify'
import { useCan, useSession } from '~/app/session'
import { Day, Moment } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { target } from '~/support-request/dialogs'
import type { SupportRequest } from '~/support-request/request'

/** How far it is from closing by itself, how it can come back, and whom and what it has to do with. */
export function Life({ request }: { request: SupportRequest }) {
  const t = useText()
  const { contact_attempts, closes_at, open_until, status, reopen_until, merged_into_id } = request
  const open = status !== 'closed'
  return (
    <>
      {open && contact_attempts > 0 && (
        <section>
          <h2>{t('support_life.closing')}</h2>
          <p>
            {t('support_life.attempts', { count: contact_attempts })}
            {closes_at && (
              <>
                {' '}
                {t('support_life.closes')} <Moment value={closes_at} />.
              </>
            )}
          </p>
          <Withdraw request={request} />
        </section>
      )}
      {open && open_until && (
        <section>
          <h2>{t('support_life.more_time')}</h2>
          <p>
            {t('support_life.open_until')} <Day value={open_until} />.
          </p>
        </section>
      )}
      {!open && reopen_until && !merged_into_id && (
        <section>
          <h2>{t('support_life.reopen')}</h2>
          {Date.parse(reopen_until) >= Date.now() ? (
            <p>
              {t('support_life.reopen_until')} <Moment value={reopen_until} />.
            </p>
          ) : (
            <FollowOn request={request} />
          )}
        </section>
      )}
      <Others id={request.id} />
      <Following request={request} />
    </>
  )
}

/** What was no attempt after all is taken back. */
function Withdraw({ request }: { request: SupportRequest }) {
  const t = useText()
  const can = useCan()
  const [asking, setAsking] = useState(false)

  async function run(reason: string) {
    try {
      await http.POST('/support-requests/{id}/contact-attempts/withdraw', { ...target(request), body: { reason } })
    } finally {
      void refresh('/support-requests')
    }
  }

  if (!can('support_request.attempt_contact')) return null
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {t('support_life.withdraw')}
      </Button>
      {asking && (
        <Confirm
          onClose={() => setAsking(false)}
          title={t('support_life.withdraw.title')}
          effects={[t('support_life.withdraw.effect')]}
          action={t('support_life.withdraw.action')}
          reason={{ label: t('support_request.reason'), description: t('support_request.compose.internal_who') }}
          run={run}
        />
      )}
    </>
  )
}

/** Too late to reopen: a new one goes on from it. */
function FollowOn({ request }: { request: SupportRequest }) {
  const t = useText()
  const can = useCan()
  return (
    <p>
      {t('support_life.reopen_over')}{' '}
      {can('support_request.create') && (
        <Anchor
          component={Link}
          to="/support-requests/new"
          search={{ previous: request.id } as never}
          inherit
          td="underline"
        >
          {t('support_life.follow_on')}
        </Anchor>
      )}
    </p>
  )
}

function Others({ id }: { id: string }) {
  const t = useText()
  const links = api.useQuery('get', '/support-requests/{id}/links', { params: { path: { id } } }).data?.items ?? []
  if (links.length === 0) return null
  return (
    <section>
      <h2>{t('support_life.others')}</h2>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {links.map((one) => (
          <li key={one.id} style={{ padding: '4px 0' }}>
            {t(`support_life.linked.${one.kind}${one.from_here ? '' : '_back'}`)}:{' '}
            <Anchor component={Link} to="/support-requests/$id" params={{ id: one.id } as never} inherit td="underline">
              {one.number}
            </Anchor>{' '}
            {one.subject}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Tags, further addresses, and who watches; with the way to watch it oneself. */
function Following({ request }: { request: SupportRequest }) {
  const t = useText()
  const can = useCan()
  const problemText = useProblemText()
  const { person } = useSession()
  const params = { params: { path: { id: request.id } } }
  const watchers = api.useQuery('get', '/support-requests/{id}/watchers', params).data?.items ?? []
  const watching = watchers.some(({ id }) => id === person.id)

  async function toggle() {
    try {
      if (watching) await http.DELETE('/support-requests/{id}/watch', params)
      else await http.POST('/support-requests/{id}/watch', params)
    } catch (error) {
      void notifyProblem(problemText(error))
    } finally {
      void refresh('/support-requests')
    }
  }

  return (
    <section>
      <h2>{t('support_life.watchers')}</h2>
      {request.tags.length > 0 && <p>{t('support_life.tagged', { tags: request.tags.join(', ') })}</p>}
      {request.recipients.length > 0 && (
        <p style={{ overflowWrap: 'anywhere' }}>{t('support_life.mailed', { to: request.recipients.join(', ') })}</p>
      )}
      {watchers.length > 0 && <p>{watchers.map(({ name }) => name).join(', ')}</p>}
      {can('support_request.watch') && (
        <Button variant="default" size="compact-sm" onClick={() => void toggle()}>
          {t(watching ? 'support_life.unwatch' : 'support_life.watch')}
        </Button>
      )}
    </section>
  )
}
