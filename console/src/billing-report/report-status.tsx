import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { type BillingReportStatus, STATUS_TONES } from './billing-report'

export function BillingStatus({ status }: { status: BillingReportStatus }) {
  const t = useText()
  return <StatusBadge tone={STATUS_TONES[status]}>{t(`billing_report.status.${status}`)}</StatusBadge>
}
