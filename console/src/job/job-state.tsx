import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { type Job, STATE_TONES } from './job'

export function JobState({ state }: { state: Job['state'] }) {
  const t = useText()
  return <StatusBadge tone={STATE_TONES[state]}>{t(`job.state.${state}`)}</StatusBadge>
}
