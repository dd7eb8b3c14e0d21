import { useCallback } from 'react'
import { useText } from '~/app/i18n/text'
import type { AuditEntry } from './entry'

/** Who did it, in words: a person by login ID, else what kind of actor it was. */
export function useActor(): (entry: AuditEntry) => string {
  const t = useText()
  return useCallback(
    ({ login_id, principal }) => {
      if (login_id) return login_id
      if (principal === 'system') return t('audit_entry.system')
      return principal === 'anonymous' ? t('audit_entry.anonymous') : t('audit_entry.token')
    },
    [t],
  )
}
