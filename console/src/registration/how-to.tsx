import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import classes from './preview.module.css'

/** The catalog; everybody may read it. */
export function useCatalog() {
  return api.useQuery('get', '/products', { params: { query: { limit: 200 } } }, { staleTime: 300_000 }).data?.items
}

export function useProduct(code: string | undefined) {
  return useCatalog()?.find((product) => product.code === code)
}

const PLACES = { smb: ['smb'], enterprise: ['enterprise'], both: ['smb', 'enterprise'] } as const

/** How the code gets into the product: the menus differ by segment. Of a suite, each product takes its own code. */
export function HowToEnter({ products: codes }: { products: readonly string[] }) {
  const t = useText()
  const intl = useIntl()
  const catalog = useCatalog()
  const products = catalog?.filter(({ code }) => codes.includes(code)) ?? []
  if (products.length === 0) return null
  const segments = [...new Set(products.flatMap(({ segment }) => PLACES[segment]))]
  return (
    <ol className={classes.steps}>
      <li>{t('registration.how.open', { product: intl.formatList(products.map(({ name }) => name)) })}</li>
      {segments.map((segment) => (
        <li key={segment}>{t(`registration.how.${segment}`)}</li>
      ))}
      <li>{t('registration.how.paste')}</li>
      <li>{t('registration.how.check')}</li>
    </ol>
  )
}
