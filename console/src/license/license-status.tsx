import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { LICENSE_TONES, type LicenseStatus as Status } from './license'

export function LicenseStatus({ status, awaitsSignIn }: { status: Status; awaitsSignIn?: boolean }) {
  const t = useText()
  if (awaitsSignIn) return <StatusBadge tone="blue">{t('license.awaits_sign_in')}</StatusBadge>
  return <StatusBadge tone={LICENSE_TONES[status]}>{t(`license.status.${status}`)}</StatusBadge>
}
