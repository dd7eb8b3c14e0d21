import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Message } from '~/support-request/entries'
import type { Entry } from '~/support-request/request'
import classes from './message.module.css'

interface Detail {
  inbound_mail_id?: string
  from?: string
  files?: string[]
  automatic?: boolean
  bounced?: boolean
}

/** What came into a case by mail. What a machine wrote is for the vendor's people alone. */
export function MailMessage({ entry }: { entry: Entry }) {
  const t = useText()
  const can = useCan()
  const { inbound_mail_id, from, files = [], automatic, bounced } = entry.detail as Detail
  const how = bounced ? 'bounced' : automatic ? 'automatic' : 'by_mail'
  return (
    <Message
      side={entry.visibility === 'internal' ? 'internal' : entry.author.side}
      by={entry.author.name ?? from}
      at={entry.at}
      body={entry.body ?? ''}
    >
      {files.length > 0 && (
        <p className={classes.more}>
          {t('inbound_mail.with_files', { names: files.map((name) => name || '–').join(', ') })}
        </p>
      )}
      <p className={classes.more}>
        {t(`inbound_mail.${how}`)}
        {inbound_mail_id && can('inbound_mail.read') && (
          <>
            {' · '}
            <Anchor component={Link} to="/inbound-mails" search={{ open: inbound_mail_id } as never} inherit>
              {t('inbound_mail.original')}
            </Anchor>
          </>
        )}
      </p>
    </Message>
  )
}
