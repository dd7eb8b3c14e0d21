import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { ServicePlan } from './plan'

export function SwitchPlan({ plan, onClose }: { plan: ServicePlan; onClose: () => void }) {
  const t = useText()
  const { id, name, enabled } = plan
  const change = enabled ? 'disable' : 'enable'

  async function run() {
    await http.POST(`/service-plans/{id}/${change}`, { params: { path: { id } } })
    await refresh('/service-plans')
    void notify(enabled ? t('service_plan.disable.done', { name }) : t('service_plan.enable.done', { name }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={enabled ? t('service_plan.disable.title', { name }) : t('service_plan.enable.title', { name })}
      effects={
        enabled
          ? [t('service_plan.disable.effect_new'), t('service_plan.disable.effect_old')]
          : [t('service_plan.enable.effect_new')]
      }
      action={enabled ? t('service_plan.disable.action') : t('service_plan.enable.action')}
      run={run}
    />
  )
}
