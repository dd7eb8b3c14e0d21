import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { DialogProps } from './actions'

export function CancelSubscription({ subscription, onClose, onDone }: DialogProps) {
  const t = useText()
  const { id, units, service_plan, customer } = subscription
  const name = { plan: service_plan.name, company: customer.company }

  async function run() {
    await http.POST('/subscriptions/{id}/cancel', { params: { path: { id } } })
    void notify(t('subscription.cancel.done', name))
    onDone()
  }

  return (
    <Confirm
      destructive
      onClose={onClose}
      title={t('subscription.cancel.title', name)}
      effects={[
        t('subscription.cancel.effect_licenses', { units }),
        t('subscription.cancel.effect_units', { units, plan: service_plan.name }),
        t('subscription.cancel.effect_final'),
      ]}
      action={t('subscription.cancel.action')}
      run={run}
    />
  )
}
