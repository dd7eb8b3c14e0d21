import { Anchor } from '@mantine/core'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import classes from '~/my-product/my-product.module.css'

/** The addresses that the company uses for a product; nothing where there are none. */
export function ProductServices({ productCode }: { productCode: string }) {
  const t = useText()
  const { data } = api.useQuery('get', '/regional-services/for-product/{product_code}', {
    params: { path: { product_code: productCode } },
  })
  const services = data?.items ?? []
  if (services.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{t('regional_service.of_product')}</h2>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {services.map(({ id, name, url }) => (
          <li key={id} style={{ padding: '4px 0' }}>
            <Anchor href={url} target="_blank" rel="noreferrer" inherit td="underline">
              {name}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  )
}
