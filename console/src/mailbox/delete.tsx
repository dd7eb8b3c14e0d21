import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import { ifMatch } from '~/support-request/request'
import type { Mailbox } from './editor'

export function RemoveMailbox({ mailbox, onClose }: { mailbox: Mailbox; onClose: () => void }) {
  const t = useText()
  const { id, name, version } = mailbox

  async function run() {
    await http.DELETE('/mailboxes/{id}', { params: { path: { id } }, headers: ifMatch(version) })
    await refresh('/mailboxes')
    void notify(t('mailbox.delete.done', { name }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('mailbox.delete.title', { name })}
      effects={[t('mailbox.delete.effect'), t('mailbox.delete.effect_kept')]}
      action={t('mailbox.delete.action')}
      destructive
      run={run}
    />
  )
}
