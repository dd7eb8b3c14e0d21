import { useMemo } from 'react'
import { useText } from '~/app/i18n/text'
import { Day, Instant, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import type { RegistrationKey } from './key'
import { KeyStatus } from './key-status'

export function useKeyColumns(): Column<RegistrationKey>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'key', header: t('registration_key.key'), cell: (key) => <code>{key.key_masked}</code> },
      {
        id: 'status',
        header: t('registration_key.status'),
        cell: (key) => <KeyStatus status={key.status} />,
        card: true,
      },
      { id: 'plan', header: t('registration_key.plan'), cell: (key) => key.service_plan.name, card: true },
      {
        id: 'units',
        header: t('registration_key.units'),
        cell: (key) => <Num value={key.units} />,
        align: 'end',
      },
      { id: 'owner', header: t('registration_key.owner'), cell: (key) => key.owner.company },
      { id: 'note', header: t('registration_key.note'), cell: (key) => key.note },
      {
        id: 'created',
        header: t('registration_key.created'),
        cell: (key) => <Instant value={key.created_at} />,
        sort: 'created_at',
      },
      {
        id: 'registered',
        header: t('registration_key.registered'),
        cell: (key) => key.registered_at && <Instant value={key.registered_at} />,
        hidden: true,
      },
      {
        id: 'last_use',
        header: t('registration_key.last_use'),
        cell: (key) => key.last_use_on && <Day value={key.last_use_on} />,
        hidden: true,
      },
    ],
    [t],
  )
}
