import { Anchor, Button, Stack } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { type Answer, api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Moment } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { SidePanel } from '~/patterns/side-panel'
import { ifMatch } from '~/support-request/request'
import { AcceptMail } from './accept'
import { type InboundMail, MailState, sender } from './mail'
import classes from './panel.module.css'

export function InboundMailPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText()
  const can = useCan()
  const [doing, setDoing] = useState<'accept' | 'discard'>()
  const query = api.useQuery('get', '/inbound-mails/{id}', { params: { path: { id } } })
  const mail = query.data
  // Where the panel covers the list it gives way to the dialog: two layers at once are one too many.
  const covers = useMediaQuery('(max-width: 75em)', undefined, { getInitialValueInEffect: false })
  const dialog = mail && doing && <Decision doing={doing} mail={mail} onClose={() => setDoing(undefined)} />
  if (covers && dialog) return dialog
  const decide = mail?.state === 'held' && can('inbound_mail.accept')
  return (
    <SidePanel
      title={t('inbound_mail.one')}
      onClose={onClose}
      actions={
        decide && (
          <>
            <Button size="compact-sm" onClick={() => setDoing('accept')}>
              {t('inbound_mail.accept.menu')}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => setDoing('discard')}>
              {t('inbound_mail.discard.action')}
            </Button>
          </>
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
      {dialog}
    </SidePanel>
  )
}

function Decision({ doing, ...props }: { doing: 'accept' | 'discard'; mail: InboundMail; onClose: () => void }) {
  return doing === 'accept' ? <AcceptMail {...props} /> : <Discard {...props} />
}

/** What a stranger wrote. The text is text, and HTML stands in a frame that may do nothing at all. */
function Detail({ mail }: { mail: Answer<'/inbound-mails/{id}'> }) {
  const t = useText()
  const intl = useIntl()
  const can = useCan()
  const [asHtml, setAsHtml] = useState(false)
  const kilobytes = (bytes: number) =>
    intl.formatNumber(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' })
  return (
    <Stack gap="lg">
      <h3 className={classes.subject}>{mail.subject || '–'}</h3>
      {mail.state === 'held' && mail.reason && <p className={classes.reason}>{t(`inbound_mail.why.${mail.reason}`)}</p>}
      {asHtml && mail.html ? (
        <iframe className={classes.frame} sandbox="" srcDoc={mail.html} title={t('inbound_mail.html')} />
      ) : (
        <pre className={classes.text}>{mail.text || t('inbound_mail.no_text')}</pre>
      )}
      {mail.html && (
        <Button variant="default" size="compact-sm" onClick={() => setAsHtml(!asHtml)} className={classes.switch}>
          {t(asHtml ? 'inbound_mail.show_text' : 'inbound_mail.show_html')}
        </Button>
      )}
      <Facts
        facts={[
          { label: t('inbound_mail.state'), value: <MailState state={mail.state} /> },
          { label: t('inbound_mail.from'), value: sender(mail) },
          { label: t('inbound_mail.kind'), value: t(`inbound_mail.kind.${mail.kind}`) },
          { label: t('inbound_mail.created'), value: <Moment value={mail.created_at} /> },
          {
            label: t('inbound_mail.request'),
            value: mail.support_request_id && (
              <Anchor
                component={Link}
                to="/support-requests/$id"
                params={{ id: mail.support_request_id } as never}
                inherit
              >
                {t('inbound_mail.open_request')}
              </Anchor>
            ),
          },
          {
            label: t('inbound_mail.files'),
            value:
              mail.files.length > 0 &&
              mail.files.map(({ name, size }) => `${name || '–'} (${kilobytes(size)})`).join(', '),
          },
          {
            label: t('inbound_mail.raw'),
            value:
              mail.kept && can('inbound_mail.download') ? (
                <Anchor href={`/api/v1/inbound-mails/${mail.id}/raw`} download inherit>
                  {t('inbound_mail.download', { size: kilobytes(mail.size) })}
                </Anchor>
              ) : (
                kilobytes(mail.size)
              ),
          },
          { label: t('inbound_mail.decided'), value: mail.decided_at && <Moment value={mail.decided_at} /> },
        ]}
      />
    </Stack>
  )
}

function Discard({ mail, onClose }: { mail: InboundMail; onClose: () => void }) {
  const t = useText()

  async function run() {
    const params = { path: { id: mail.id } }
    await http.POST('/inbound-mails/{id}/discard', { params, headers: ifMatch(mail.version) })
    await refresh('/inbound-mails')
    void notify(t('inbound_mail.discard.done'))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('inbound_mail.discard.title', { subject: mail.subject })}
      effects={[t('inbound_mail.discard.effect')]}
      action={t('inbound_mail.discard.action')}
      run={run}
    />
  )
}
