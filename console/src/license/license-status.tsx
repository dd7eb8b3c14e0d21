import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { LICENSE_TONES, type LicenseStatus as Status } from './license'

export function LicenseStatus({ status }: { status: Status }) {
  const t = useText()
  return <StatusBadge tone={LICENSE_TONES[status]}>{t(`license.status.${status}`)}</StatusBadge>
}
