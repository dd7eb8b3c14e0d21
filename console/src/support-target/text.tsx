import { useText } from '~/app/i18n/text'
import { measured, type Target } from './target'

/** A target in words: '4 business hours'. */
export function TargetText({ target }: { target: Target | null | undefined }) {
  const t = useText()
  if (!target) return t('support_target.off')
  const { unit, amount } = measured(target)
  return t(`support_target.in.${unit}`, { amount })
}
