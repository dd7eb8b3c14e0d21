import { useText } from '~/app/i18n/text'
import type { TimelineItem } from '~/patterns/timeline'
import type { RegistrationKey } from './key'

/** What happened to a key, newest first. */
export function useKeyHistory(key: RegistrationKey): TimelineItem[] {
  const t = useText()
  const items: TimelineItem[] = [
    {
      id: 'created',
      at: key.created_at,
      title: t('registration_key.history.created'),
      tone: 'blue',
    },
  ]
  if (key.registered_at) {
    items.push({
      id: 'registered',
      at: key.registered_at,
      title: t('registration_key.history.registered'),
      tone: 'green',
    })
  }
  if (key.voided_at) {
    const title = t('registration_key.history.voided')
    items.push({ id: 'voided', at: key.voided_at, title, body: key.void_reason, tone: 'grey' })
  }
  return items.sort((a, b) => b.at.localeCompare(a.at))
}
