import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'

export function PlanStatus({ enabled }: { enabled: boolean }) {
  const t = useText()
  return (
    <StatusBadge tone={enabled ? 'green' : 'grey'}>
      {enabled ? t('service_plan.status.enabled') : t('service_plan.status.disabled')}
    </StatusBadge>
  )
}
