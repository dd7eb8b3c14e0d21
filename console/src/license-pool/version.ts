import { useCallback } from 'react'
import { useText } from '~/app/i18n/text'
import type { LicensePool } from './pool'

/** Names a pool's product; what is not a full version says so. */
export function useProductName() {
  const t = useText()
  return useCallback(
    ({ product, version_type: type }: Pick<LicensePool, 'product' | 'version_type'>) =>
      type === 'full' ? product.name : `${product.name} (${t(`license_pool.version.${type}`)})`,
    [t],
  )
}
