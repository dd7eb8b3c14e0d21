import { useText } from '~/app/i18n/text'
import { Facts } from '~/patterns/facts'
import type { Product } from './product'

/** The same as the form, for those who may not change it. */
export function PolicyFacts({ product }: { product: Product }) {
  const t = useText()
  const { expiry_policy: policy, features } = product
  return (
    <Facts
      facts={[
        { label: t('product.platform'), value: product.platform },
        {
          label: t('product.features'),
          value: features.map(({ name, when }) => `${name} (${t(`product.when.${when}`)})`).join(', '),
        },
        { label: t('product.grace_days'), value: policy.grace_days },
        { label: t('product.notice_days'), value: policy.notice_days.join(', ') },
        { label: t('product.lease_days'), value: policy.lease_days },
        { label: t('product.device_limit'), value: policy.device_limit },
        { label: t('product.over_use'), value: t(`product.over_use.${policy.over_use}`) },
      ]}
    />
  )
}
