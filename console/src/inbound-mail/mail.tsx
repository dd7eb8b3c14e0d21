import type { Item } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { StatusBadge, type Tone } from '~/patterns/status-badge'

export type InboundMail = Item<'/inbound-mails'>

export const MAIL_STATES: readonly InboundMail['state'][] = [
  'held',
  'joined',
  'opened',
  'noted',
  'ignored',
  'discarded',
]

const TONES: Record<InboundMail['state'], Tone> = {
  held: 'amber',
  joined: 'green',
  opened: 'green',
  noted: 'grey',
  ignored: 'grey',
  discarded: 'grey',
}

export function MailState({ state }: { state: InboundMail['state'] }) {
  const t = useText()
  return <StatusBadge tone={TONES[state]}>{t(`inbound_mail.state.${state}`)}</StatusBadge>
}

/** What the mail says of its sender; nobody has proven it. */
export function sender({ from_name, from_address }: Pick<InboundMail, 'from_name' | 'from_address'>): string {
  return from_name && from_address ? `${from_name} <${from_address}>` : from_address || from_name || '–'
}
