import type { Item } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'

export type ServiceAccount = Item<'/service-accounts'>

/** The worst that is to be said of an account's licenses, the worse first. */
export function healthOf({ licenses, licenses_exceeded }: Pick<ServiceAccount, 'licenses' | 'licenses_exceeded'>) {
  const count = (...statuses: string[]) => statuses.reduce((sum, status) => sum + (licenses[status] ?? 0), 0)
  const found = [
    { id: 'exceeded', total: licenses_exceeded, tone: 'red' },
    { id: 'grace', total: count('grace'), tone: 'amber' },
    { id: 'expiring', total: count('expiring_soon'), tone: 'amber' },
  ] as const
  return found.filter(({ total }) => total > 0)
}

export function Health({ account }: { account: ServiceAccount }) {
  const t = useText()
  const [worst] = healthOf(account)
  if (!worst) {
    const none = Object.values(account.licenses).every((total) => total === 0)
    return (
      <StatusBadge tone={none ? 'grey' : 'green'}>
        {t(none ? 'service_account.health.none' : 'service_account.health.good')}
      </StatusBadge>
    )
  }
  return <StatusBadge tone={worst.tone}>{t(`service_account.health.${worst.id}`, { total: worst.total })}</StatusBadge>
}
