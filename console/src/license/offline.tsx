import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { License } from './license'

/** Online licenses keep their code when they are renewed; offline ones get a new one. */
export function SwitchOffline({ license, onClose }: { license: License; onClose: () => void }) {
  const t = useText()
  const offline = !license.offline
  const name = { product: license.product.name, company: license.customer.company }

  async function run() {
    await http.PATCH('/licenses/{id}', { params: { path: { id: license.id } }, body: { offline } })
    await refresh('/licenses')
    void notify(t(offline ? 'license.offline.done' : 'license.online.done', name))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t(offline ? 'license.offline.title' : 'license.online.title', name)}
      effects={
        offline
          ? [t('license.offline.effect_code'), t('license.offline.effect_old')]
          : [t('license.online.effect_code')]
      }
      action={t(offline ? 'license.offline.action' : 'license.online.action')}
      run={run}
    />
  )
}
