import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { ORGANIZATION_TONES, type OrganizationStatus as Status } from './organization'

export function OrganizationStatus({ status }: { status: Status }) {
  const t = useText()
  return <StatusBadge tone={ORGANIZATION_TONES[status]}>{t(`organization.status.${status}`)}</StatusBadge>
}
