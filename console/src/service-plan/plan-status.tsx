import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { PLAN_TONES, type PlanState } from './plan'

export function PlanStatus({ state }: { state: PlanState }) {
  const t = useText()
  return <StatusBadge tone={PLAN_TONES[state]}>{t(`service_plan.status.${state}`)}</StatusBadge>
}
