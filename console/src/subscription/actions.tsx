import { Menu } from '@mantine/core'
import { useState } from 'react'
import { refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { type Permission, useCan } from '~/app/session'
import { RowActions } from '~/patterns/row-actions'
import { ApplySuiteChange } from '~/suite-change/apply'
import { CancelSubscription } from './cancel'
import { ChangeUnits } from './change-units'
import { ResumeSubscription } from './resume'
import type { Subscription } from './subscription'
import { SuspendSubscription } from './suspend'

export interface DialogProps {
  subscription: Subscription
  onClose: () => void
  onDone: () => void
}

const VERBS = [
  { verb: 'units', permission: 'subscription.update', when: ['active'], dialog: ChangeUnits },
  { verb: 'suspend', permission: 'subscription.suspend', when: ['active'], dialog: SuspendSubscription },
  { verb: 'resume', permission: 'subscription.resume', when: ['suspended'], dialog: ResumeSubscription },
  {
    verb: 'suite_change',
    permission: 'subscription.apply_suite_change',
    when: ['active', 'suspended'],
    dialog: ApplySuiteChange,
  },
  { verb: 'cancel', permission: 'subscription.cancel', when: ['active', 'suspended'], dialog: CancelSubscription },
] as const satisfies readonly {
  verb: string
  permission: Permission
  when: Subscription['status'][]
  dialog: unknown
}[]

export function SubscriptionActions({ subscription }: { subscription: Subscription }) {
  const t = useText()
  const can = useCan()
  const [open, setOpen] = useState<(typeof VERBS)[number]>()
  const possible = VERBS.filter(
    ({ verb, permission, when }) =>
      can(permission) &&
      when.some((status) => status === subscription.status) &&
      (verb !== 'suite_change' || subscription.suite_change_waits),
  )
  const done = () => void Promise.all([refresh('/subscriptions'), refresh('/licenses'), refresh('/license-pools')])
  if (possible.length === 0) return null
  return (
    <>
      <RowActions label={t('subscription.actions_for', { plan: subscription.service_plan.name })}>
        {possible.map((entry) => (
          <Menu.Item key={entry.verb} onClick={() => setOpen(entry)}>
            {t(`subscription.menu.${entry.verb}`)}
          </Menu.Item>
        ))}
      </RowActions>
      {open && <open.dialog subscription={subscription} onClose={() => setOpen(undefined)} onDone={done} />}
    </>
  )
}
