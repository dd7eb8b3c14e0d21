import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type SentMail = Item<'/sent-mails'>

export const MAIL_STATUSES: readonly SentMail['status'][] = ['queued', 'sent', 'failed', 'held', 'canceled']

export const MAIL_TONES: Record<SentMail['status'], Tone> = {
  queued: 'blue',
  sent: 'green',
  failed: 'red',
  held: 'amber',
  canceled: 'grey',
}
