import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { RegionalService } from './editor'

export function RemoveService({ service, onClose }: { service: RegionalService; onClose: () => void }) {
  const t = useText()
  const { id, name } = service

  async function run() {
    await http.DELETE('/regional-services/{id}', { params: { path: { id } } })
    await refresh('/regional-services')
    void notify(t('regional_service.delete.done', { name }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('regional_service.delete.title', { name })}
      effects={[t('regional_service.delete.effect')]}
      action={t('regional_service.delete.action')}
      destructive
      run={run}
    />
  )
}
