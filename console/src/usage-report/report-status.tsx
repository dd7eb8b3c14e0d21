import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { STATUS_TONES, type UsageReportStatus } from './usage-report'

export function ReportStatus({ status }: { status: UsageReportStatus }) {
  const t = useText()
  return <StatusBadge tone={STATUS_TONES[status]}>{t(`usage_report.status.${status}`)}</StatusBadge>
}
