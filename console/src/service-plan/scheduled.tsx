import { Button } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Day, Num } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { Facts } from '~/patterns/facts'
import { Section } from '~/patterns/section'
import type { ServicePlan } from './plan'

/** The terms that wait for their day, as far as they differ from those in force. */
export function ScheduledUpdate({ plan }: { plan: ServicePlan }) {
  const t = useText()
  const can = useCan()
  const [asking, setAsking] = useState(false)
  const update = plan.scheduled_update
  if (!update) return null
  const { units_minimum: minimum, units_maximum: maximum, auto_renewal_months: months } = update
  const own = t('service_plan.edit.of_product')
  const days = (list: readonly number[] | null | undefined) => list?.join(', ') ?? own

  async function cancel() {
    await http.POST('/service-plans/{id}/cancel-update', { params: { path: { id: plan.id } } })
    await refresh('/service-plans')
    void notify(t('service_plan.cancel_update.done', { name: plan.name }))
  }

  return (
    <Section
      title={t('service_plan.scheduled')}
      actions={
        can('service_plan.update') &&
        !plan.lent && (
          <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
            {t('service_plan.cancel_update.menu')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: t('service_plan.edit.apply_on'), value: <Day value={update.apply_on} /> },
          {
            label: t('service_plan.renewal'),
            value:
              months !== plan.auto_renewal_months &&
              (months > 0 ? t('service_plan.every', { months }) : t('service_plan.off')),
          },
          {
            label: t('service_plan.grace_days'),
            value: update.grace_days !== plan.grace_days && (update.grace_days ?? own),
          },
          {
            label: t('service_plan.notice_days'),
            value: days(update.notice_days) !== days(plan.notice_days) && days(update.notice_days),
          },
          {
            label: t('service_plan.units_default'),
            value: update.units_default !== plan.units_default && <Num value={update.units_default} />,
          },
          {
            label: t('service_plan.units_range'),
            value:
              (minimum !== plan.units_minimum || maximum !== plan.units_maximum) &&
              t('service_plan.units_from_to', { minimum, maximum }),
          },
        ]}
      />
      {asking && (
        <Confirm
          onClose={() => setAsking(false)}
          title={t('service_plan.cancel_update.title', { name: plan.name })}
          effects={[t('service_plan.cancel_update.effect')]}
          action={t('service_plan.cancel_update.action')}
          run={cancel}
        />
      )}
    </Section>
  )
}
