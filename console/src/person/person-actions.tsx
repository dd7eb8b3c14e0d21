import { Menu } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan, useSession } from '~/app/session'
import type { OrganizationKind } from '~/organization/organization'
import { Confirm } from '~/patterns/confirm'
import { RowActions } from '~/patterns/row-actions'
import { EditPerson } from './edit-person'
import { fullName, type Person } from './person'

type Change = 'invite' | 'reset-password' | 'reset-second-factor' | 'disable' | 'enable'

/** What can be done with an account as it is now; the own one is not disabled. */
function changesOf({ id, status, second_factor }: Person, own: string): Change[] {
  if (status === 'disabled') return ['enable']
  const changes: Change[] = [status === 'invited' ? 'invite' : 'reset-password']
  if (second_factor && id !== own) changes.push('reset-second-factor')
  if (id !== own) changes.push('disable')
  return changes
}

export function PersonActions({ person, kind }: { person: Person; kind: OrganizationKind }) {
  const t = useText()
  const can = useCan()
  const own = useSession().person.id
  const [open, setOpen] = useState<Change | 'edit'>()
  const allowed: Record<Change, boolean> = {
    invite: can('person.invite'),
    'reset-password': can('person.reset_password'),
    'reset-second-factor': can('person.reset_second_factor'),
    enable: can('person.enable'),
    disable: can('person.disable'),
  }
  const changes = changesOf(person, own).filter((change) => allowed[change])
  const edits = can('person.update')
  const close = () => setOpen(undefined)
  if (changes.length === 0 && !edits) return null
  return (
    <>
      <RowActions label={t('person.actions', { name: fullName(person) })}>
        {edits && <Menu.Item onClick={() => setOpen('edit')}>{t('person.edit.menu')}</Menu.Item>}
        {changes.map((change) => (
          <Menu.Item key={change} onClick={() => setOpen(change)}>
            {t(`person.change.${change}.menu`)}
          </Menu.Item>
        ))}
      </RowActions>
      {open === 'edit' && <EditPerson person={person} kind={kind} onClose={close} />}
      {open && open !== 'edit' && <ConfirmChange person={person} change={open} onClose={close} />}
    </>
  )
}

function ConfirmChange({ person, change, onClose }: { person: Person; change: Change; onClose: () => void }) {
  const t = useText()
  const words = { name: fullName(person), email: person.email }

  async function run() {
    await http.POST(`/people/{id}/${change}`, { params: { path: { id: person.id } } })
    await refresh('/people')
    void notify(t(`person.change.${change}.done`, words))
  }

  return (
    <Confirm
      destructive={change === 'disable'}
      onClose={onClose}
      title={t(`person.change.${change}.title`, words)}
      effects={[t(`person.change.${change}.effect`, words)]}
      action={t(`person.change.${change}.action`)}
      run={run}
    />
  )
}
