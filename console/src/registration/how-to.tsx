import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import classes from './preview.module.css'

/** The catalog, by code; everybody may read it. */
export function useProduct(code: string | undefined) {
  const { data } = api.useQuery('get', '/products', { params: { query: { limit: 200 } } }, { staleTime: 300_000 })
  return data?.items.find((product) => product.code === code)
}

const PLACES = { smb: ['smb'], enterprise: ['enterprise'], both: ['smb', 'enterprise'] } as const

/** How the code gets into the product: the menus differ by segment. */
export function HowToEnter({ product: code }: { product: string }) {
  const t = useText()
  const product = useProduct(code)
  if (!product) return null
  return (
    <ol className={classes.steps}>
      <li>{t('registration.how.open', { product: product.name })}</li>
      {PLACES[product.segment].map((segment) => (
        <li key={segment}>{t(`registration.how.${segment}`)}</li>
      ))}
      <li>{t('registration.how.paste')}</li>
      <li>{t('registration.how.check')}</li>
    </ol>
  )
}
