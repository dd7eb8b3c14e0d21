import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { type Answer, api, http, refresh } from '~/app/api/client'
import { LANGUAGE_NAMES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Moment } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { SidePanel } from '~/patterns/side-panel'
import type { SentMail } from './mail'
import { MailStatus } from './mail-status'
import classes from './panel.module.css'

export function MailPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText()
  const can = useCan()
  const [resending, setResending] = useState(false)
  const query = api.useQuery('get', '/sent-mails/{id}', { params: { path: { id } } })
  const mail = query.data
  return (
    <SidePanel
      title={t('sent_mail.one')}
      onClose={onClose}
      actions={
        mail &&
        can('sent_mail.resend') && (
          <Button variant="default" size="compact-sm" onClick={() => setResending(true)}>
            {t('sent_mail.resend.action')}
          </Button>
        )
      }
    >
      {mail ? (
        <Detail mail={mail} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
      {mail && resending && <Resend mail={mail} onClose={() => setResending(false)} />}
    </SidePanel>
  )
}

/** The text as it went out. Codes, keys and links in it are masked by the server. */
function Detail({ mail }: { mail: Answer<'/sent-mails/{id}'> }) {
  const t = useText()
  return (
    <Stack gap="lg">
      <h3 className={classes.subject}>{mail.subject}</h3>
      <pre className={classes.text}>{mail.text}</pre>
      <Facts
        facts={[
          { label: t('sent_mail.status'), value: <MailStatus status={mail.status} /> },
          { label: t('sent_mail.to'), value: `${mail.to_name} <${mail.to_address}>` },
          { label: t('sent_mail.language'), value: LANGUAGE_NAMES[mail.language] },
          { label: t('sent_mail.event'), value: <code>{mail.event}</code> },
          { label: t('sent_mail.created'), value: <Moment value={mail.created_at} /> },
          { label: t('sent_mail.sent'), value: mail.sent_at && <Moment value={mail.sent_at} /> },
          { label: t('sent_mail.attempts'), value: mail.attempts > 1 && mail.attempts },
          { label: t('sent_mail.last_error'), value: mail.last_error },
        ]}
      />
    </Stack>
  )
}

function Resend({ mail, onClose }: { mail: SentMail; onClose: () => void }) {
  const t = useText()
  const to = mail.to_address

  async function run() {
    await http.POST('/sent-mails/{id}/resend', { params: { path: { id: mail.id } } })
    await refresh('/sent-mails')
    void notify(t('sent_mail.resend.done', { to }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('sent_mail.resend.title', { subject: mail.subject })}
      effects={[
        t('sent_mail.resend.effect_copy', { to }),
        ...(mail.link_expires_at ? [t('sent_mail.resend.effect_link')] : []),
      ]}
      action={t('sent_mail.resend.action')}
      run={run}
    />
  )
}
