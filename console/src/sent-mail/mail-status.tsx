import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { MAIL_TONES, type SentMail } from './mail'

export function MailStatus({ status }: { status: SentMail['status'] }) {
  const t = useText()
  return <StatusBadge tone={MAIL_TONES[status]}>{t(`sent_mail.status.${status}`)}</StatusBadge>
}
