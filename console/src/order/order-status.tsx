import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { ORDER_TONES, type OrderStatus as Status } from './order'

export function OrderStatus({ status }: { status: Status }) {
  const t = useText()
  return <StatusBadge tone={ORDER_TONES[status]}>{t(`order.status.${status}`)}</StatusBadge>
}
