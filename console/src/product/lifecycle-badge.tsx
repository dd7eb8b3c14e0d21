import { useText } from '~/app/i18n/text'
import { StatusBadge, type Tone } from '~/patterns/status-badge'
import { type Lifecycle, lifecycle, today } from './lifecycle'
import type { Product } from './product'

const TONES: Record<Lifecycle, Tone> = { active: 'green', end_of_sale: 'amber', end_of_life: 'grey' }

export function LifecycleBadge({ product }: { product: Pick<Product, 'end_of_sale' | 'end_of_life'> }) {
  const t = useText()
  const now = lifecycle(product, today())
  return <StatusBadge tone={TONES[now]}>{t(`product.lifecycle.${now}`)}</StatusBadge>
}
