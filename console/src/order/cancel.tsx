import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { Order } from './order'

export function CancelOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useText()

  async function run(reason: string) {
    await http.POST('/orders/{id}/cancel', { params: { path: { id: order.id } }, body: { reason } })
    await Promise.all([refresh('/orders'), refresh('/registration-keys'), refresh('/license-pools')])
    void notify(t('order.cancel.done', { number: order.number }))
  }

  return (
    <Confirm
      destructive
      onClose={onClose}
      title={t('order.cancel.title', { number: order.number })}
      effects={
        order.status === 'confirmed'
          ? [t('order.cancel.effect_key'), t('order.cancel.effect_credit')]
          : [t('order.cancel.effect_draft')]
      }
      action={t('order.cancel.action')}
      reason={{ label: t('order.cancel.reason') }}
      run={run}
    />
  )
}
