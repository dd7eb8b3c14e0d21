import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { REQUEST_TONES, type RequestStatus as Status } from './request'

export function RequestStatus({ status }: { status: Status }) {
  const t = useText()
  return <StatusBadge tone={REQUEST_TONES[status]}>{t(`renewal_request.status.${status}`)}</StatusBadge>
}
