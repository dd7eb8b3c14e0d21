import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { type LicensePool, poolTone } from './pool'

/** What there is to say about a pool before its numbers. */
export function PoolStatus({ pool }: { pool: LicensePool }) {
  const t = useText()
  if (!pool.enabled) return <StatusBadge tone="grey">{t('license_pool.disabled')}</StatusBadge>
  if (pool.waiting_units)
    return <StatusBadge tone="blue">{t('license_pool.waiting', { units: pool.waiting_units })}</StatusBadge>
  const tone = poolTone(pool)
  if (tone === 'green') return null
  return <StatusBadge tone={tone}>{t(tone === 'red' ? 'license_pool.exhausted' : 'license_pool.low')}</StatusBadge>
}
