import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { KEY_TONES, type KeyStatus as Status } from './key'

export function KeyStatus({ status }: { status: Status }) {
  const t = useText()
  return <StatusBadge tone={KEY_TONES[status]}>{t(`registration_key.status.${status}`)}</StatusBadge>
}
