import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { productLabel } from '~/suite/suite'

export type ItemChoices = { group: string; items: { value: string; label: string }[] }[]

/** What can have a price: suites and products, in two groups. */
export function useItems() {
  const t = useText()
  const params = { params: { query: { limit: 200, sort: 'name' } } }
  const products = api.useQuery('get', '/products', params)
  const suites = api.useQuery('get', '/suites', params)
  const failed = products.isError ? products : suites.isError ? suites : undefined
  const choices: ItemChoices | undefined = products.data &&
    suites.data && [
      {
        group: t('product.title'),
        items: products.data.items.map((product) => ({ value: product.id, label: productLabel(product) })),
      },
      { group: t('suite.title'), items: suites.data.items.map(({ id, name }) => ({ value: id, label: name })) },
    ]
  return { choices, failed }
}
