import { useEffect, useState } from 'react'
import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { deadline, span } from './countdown'
import { PRIORITY_TONES, type Priority, STATUS_TONES, type Status, type SupportRequest } from './request'

export function RequestStatus({ status }: { status: Status }) {
  const t = useText()
  return <StatusBadge tone={STATUS_TONES[status]}>{t(`support_request.status.${status}`)}</StatusBadge>
}

export function RequestPriority({ priority }: { priority: Priority }) {
  const t = useText()
  return <StatusBadge tone={PRIORITY_TONES[priority]}>{t(`support_request.priority.${priority}`)}</StatusBadge>
}

const TONES = { running: 'grey', near: 'amber', breached: 'red' } as const

/** How long until the next deadline, counted down while it is looked at. */
export function Countdown({ request }: { request: SupportRequest }) {
  const t = useText()
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 20_000)
    return () => clearInterval(timer)
  }, [])
  const due = deadline(request, now)
  if (!due) return null
  const words = t('support_request.span', span(due.minutes))
  return (
    <StatusBadge tone={TONES[due.state]}>
      {t(due.state === 'breached' ? 'support_request.overdue' : 'support_request.due_in', { span: words })}
    </StatusBadge>
  )
}
