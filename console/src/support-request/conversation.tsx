import { useEffect, useRef } from 'react'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { MailMessage } from '~/inbound-mail/message'
import { Loading } from '~/patterns/loading'
import classes from './case.module.css'
import { Composer } from './composer'
import { EventLine, Message } from './entries'
import type { Entry, SupportRequest } from './request'

interface Props {
  request: SupportRequest
  entries: Entry[] | undefined
}

/** The timeline, oldest first, and what to add to it below. */
export function Conversation({ request, entries }: Props) {
  const t = useText()
  const can = useCan()
  const region = useRef<HTMLElement>(null)
  const count = entries?.length

  // The newest stands at the end: it is what one comes for, and what arrives while one reads.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever an entry is added.
  useEffect(() => {
    region.current?.scrollTo({ top: region.current.scrollHeight })
  }, [count])

  return (
    <div className={classes.conversation}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section ref={region} className={classes.timeline} aria-label={t('support_request.timeline')} tabIndex={0}>
        <Message side="customer" by={request.customer.company} at={request.created_at} body={request.description}>
          {request.business_impact && (
            <p className={classes.impact}>
              <b>{t('support_request.impact')}:</b> {request.business_impact}
            </p>
          )}
        </Message>
        {!entries && <Loading lines={3} />}
        {entries?.map((entry) =>
          entry.kind === 'mail' ? (
            <MailMessage key={entry.id} entry={entry} />
          ) : entry.kind === 'message' ? (
            <Message
              key={entry.id}
              side={entry.visibility === 'internal' ? 'internal' : entry.author.side}
              by={entry.author.name}
              at={entry.at}
              body={entry.body ?? ''}
            />
          ) : (
            <EventLine key={entry.id} entry={entry} />
          ),
        )}
      </section>
      {can('support_request.reply') && request.status !== 'closed' && <Composer request={request} />}
      {request.status === 'closed' && <p className={classes.closed}>{t('support_request.closed_note')}</p>}
    </div>
  )
}
