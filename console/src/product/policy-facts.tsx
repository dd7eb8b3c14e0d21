import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { countryName } from '~/identity/countries'
import { Day } from '~/patterns/cells'
import { CountryNames } from '~/patterns/country-names'
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
        { label: t('product.regions'), value: <CountryNames codes={product.regions} none={t('product.everywhere')} /> },
        { label: t('product.end_of_sale'), value: product.end_of_sale && <Day value={product.end_of_sale} /> },
        { label: t('product.end_of_life'), value: product.end_of_life && <Day value={product.end_of_life} /> },
        { label: t('product.match_rule'), value: t(`product.match_rule.${product.match_rule}`) },
        {
          label: t('product.features'),
          value: features.map(({ name, when }) => `${name} (${t(`product.when.${when}`)})`).join(', '),
        },
        { label: t('product.grace_days'), value: policy.grace_days },
        { label: t('product.notice_days'), value: policy.notice_days.join(', ') },
        {
          label: t('product.exceptions'),
          value: (policy.regions ?? []).length > 0 && <Exceptions product={product} />,
        },
        { label: t('product.lease_days'), value: policy.lease_days },
        { label: t('product.device_limit'), value: policy.device_limit },
        { label: t('product.over_use'), value: t(`product.over_use.${policy.over_use}`) },
      ]}
    />
  )
}

function Exceptions({ product }: { product: Product }) {
  const t = useText()
  const { locale } = useIntl()
  const what = (region: NonNullable<Product['expiry_policy']['regions']>[number]) =>
    [
      region.notice_days && `${t('product.notice_days')} ${region.notice_days.join(', ')}`,
      typeof region.grace_days === 'number' && `${t('product.grace_days')} ${region.grace_days}`,
    ]
      .filter(Boolean)
      .join('; ')
  return product.expiry_policy.regions?.map((region) => (
    <div key={region.countries.join()}>
      {region.countries.map((code) => countryName(code, locale)).join(', ')}: {what(region)}
    </div>
  ))
}
