import { Button } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Money } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import type { Order } from './order'

export function ConfirmButton({ order }: { order: Order }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('order.confirm.action')}</Button>
      {asking && <ConfirmOrder order={order} onClose={() => setAsking(false)} />}
    </>
  )
}

function ConfirmOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useText()

  async function run() {
    await http.POST('/orders/{id}/confirm', { params: { path: { id: order.id } } })
    await Promise.all([
      refresh('/orders'),
      refresh('/licenses'),
      refresh('/registration-keys'),
      refresh('/license-pools'),
    ])
    void notify(t('order.confirm.done', { number: order.number }))
  }

  const sold = order.kind === 'new' || order.kind === 'conversion'
  return (
    <Confirm
      onClose={onClose}
      title={t('order.confirm.title', { number: order.number })}
      effects={[
        <>
          {t('order.confirm.effect_price')} <Money value={order.total} />
        </>,
        sold
          ? t('order.confirm.effect_key', { email: order.recipient_email ?? '' })
          : t('order.confirm.effect_license', { company: order.customer?.company ?? '' }),
        t('order.confirm.effect_once'),
      ]}
      action={t('order.confirm.action')}
      run={run}
    />
  )
}
