import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import { DatesLanguage } from '~/patterns/dates-language'
import type { DialogProps } from './actions'

export function ResumeSubscription({ subscription, onClose, onDone }: DialogProps) {
  const t = useText()
  const [until, setUntil] = useState<string | null>(null)
  const name = { plan: subscription.service_plan.name, company: subscription.customer.company }

  async function run() {
    await http.POST('/subscriptions/{id}/resume', {
      params: { path: { id: subscription.id } },
      body: until ? { expires_on: until } : {},
    })
    void notify(t('subscription.resume.done', name))
    onDone()
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('subscription.resume.title', name)}
      effects={[t('subscription.resume.effect_licenses'), t('subscription.resume.effect_renewal')]}
      action={t('subscription.resume.action')}
      run={run}
    >
      <DatesLanguage>
        <DateInput
          label={t('subscription.resume.until')}
          description={t('subscription.resume.until_what')}
          minDate={new Date()}
          clearable
          value={until}
          onChange={setUntil}
          popoverProps={{ withinPortal: true }}
        />
      </DatesLanguage>
    </Confirm>
  )
}
