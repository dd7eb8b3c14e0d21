import { useText } from '~/app/i18n/text'
import { EmptyState } from './empty-state'

export function NoPermission() {
  const t = useText()
  return <EmptyState page title={t('patterns.no_permission.title')} body={t('patterns.no_permission.body')} />
}
