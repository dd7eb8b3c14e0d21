import { useText } from '~/app/i18n/text'
import { StatusBadge } from '~/patterns/status-badge'
import { LICENSE_TONES, useLicenseWords } from './license-words'
import type { License } from './situation'

/** A status in a word; where the status alone would mislead, the situation's own word. */
export function LicenseStatus({ license }: { license: License }) {
  const t = useText()
  const { situation } = useLicenseWords(license)
  if (situation === 'trial') return <StatusBadge tone="blue">{t('my_product.status.trial')}</StatusBadge>
  if (situation === 'trial_over') return <StatusBadge tone="red">{t('my_product.status.trial_over')}</StatusBadge>
  if (situation === 'renews') return <StatusBadge tone="green">{t('my_product.status.normal')}</StatusBadge>
  return <StatusBadge tone={LICENSE_TONES[license.status]}>{t(`my_product.status.${license.status}`)}</StatusBadge>
}
