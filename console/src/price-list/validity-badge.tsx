import { useText } from '~/app/i18n/text'
import { StatusBadge, type Tone } from '~/patterns/status-badge'
import { today } from '~/product/lifecycle'
import { type PriceListHead, type Validity, validity } from './price-list'

const TONES: Record<Validity, Tone> = { current: 'green', future: 'blue', past: 'grey' }

export function ValidityBadge({ list }: { list: Pick<PriceListHead, 'valid_from' | 'valid_to'> }) {
  const t = useText()
  const now = validity(list, today())
  return <StatusBadge tone={TONES[now]}>{t(`price_list.validity.${now}`)}</StatusBadge>
}
