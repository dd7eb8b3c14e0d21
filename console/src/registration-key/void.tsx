import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { RegistrationKey } from './key'

interface Props {
  registrationKey: RegistrationKey
  onClose: () => void
  onDone: () => void
}

export function VoidKey({ registrationKey: key, onClose, onDone }: Props) {
  const t = useText()
  const name = { key: key.key_masked }

  async function run(reason: string) {
    await http.POST('/registration-keys/{id}/void', { params: { path: { id: key.id } }, body: { reason } })
    void notify(t('registration_key.void.done', name))
    onDone()
  }

  return (
    <Confirm
      destructive
      onClose={onClose}
      title={t('registration_key.void.title', name)}
      effects={[
        t('registration_key.void.effect_register'),
        t('registration_key.void.effect_units', { units: key.units, plan: key.service_plan.name }),
        t('registration_key.void.effect_final'),
      ]}
      action={t('registration_key.void.action')}
      reason={{ label: t('registration_key.void.reason'), description: t('registration_key.void.reason_who') }}
      run={run}
    />
  )
}
