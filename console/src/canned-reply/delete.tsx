import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { CannedReply } from './editor'

export function RemoveReply({ reply, onClose }: { reply: CannedReply; onClose: () => void }) {
  const t = useText()
  const { id, name } = reply

  async function run() {
    await http.DELETE('/canned-replies/{id}', { params: { path: { id } } })
    await refresh('/canned-replies')
    void notify(t('canned_reply.delete.done', { name }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('canned_reply.delete.title', { name })}
      effects={[t('canned_reply.delete.effect')]}
      action={t('canned_reply.delete.action')}
      destructive
      run={run}
    />
  )
}
