import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import { DatesLanguage } from '~/patterns/dates-language'
import type { DialogProps } from './actions'

export function SuspendSubscription({ subscription, onClose, onDone }: DialogProps) {
  const t = useText()
  const [on, setOn] = useState<string | null>(null)
  const name = { plan: subscription.service_plan.name, company: subscription.customer.company }

  async function run() {
    await http.POST('/subscriptions/{id}/suspend', {
      params: { path: { id: subscription.id } },
      body: on ? { on } : {},
    })
    void notify(t('subscription.suspend.done', name))
    onDone()
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('subscription.suspend.title', name)}
      effects={[
        on ? t('subscription.suspend.effect_later') : t('subscription.suspend.effect_now'),
        t('subscription.suspend.effect_renewal'),
        t('subscription.suspend.effect_back'),
      ]}
      action={t('subscription.suspend.action')}
      run={run}
    >
      <DatesLanguage>
        <DateInput
          label={t('subscription.suspend.on')}
          description={t('subscription.suspend.on_what')}
          minDate={new Date()}
          clearable
          value={on}
          onChange={setOn}
          popoverProps={{ withinPortal: true }}
        />
      </DatesLanguage>
    </Confirm>
  )
}
