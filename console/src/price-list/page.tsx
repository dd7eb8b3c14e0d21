import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Day, Money, Num } from '~/patterns/cells'
import { CountryNames } from '~/patterns/country-names'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Section } from '~/patterns/section'
import { productLabel } from '~/suite/suite'
import { listBody, listValues, type PriceList, type PriceListValues } from './price-list'
import classes from './price-list.module.css'
import { PriceListForm } from './price-list-form'
import { priceListRoute } from './routes'
import { ValidityBadge } from './validity-badge'

export function PriceListPage() {
  const t = useText()
  const can = useCan()
  const { id } = priceListRoute.useParams()
  const query = api.useQuery('get', '/price-lists/{id}', { params: { path: { id } } })
  const list = query.data
  if (query.isError && !list) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader
        title={list?.name ?? t('price_list.one')}
        parent={{ label: t('price_list.title'), to: '/price-lists' }}
        status={list && <ValidityBadge list={list} />}
      />
      <PageBody form>
        {list ? can('price_list.update') ? <Edit key={list.id} list={list} /> : <Shown list={list} /> : <Loading />}
      </PageBody>
    </>
  )
}

function Edit({ list }: { list: PriceList }) {
  const t = useText()

  async function submit(values: PriceListValues) {
    const { currency: _, ...body } = listBody(values)
    const { data } = await http.PATCH('/price-lists/{id}', { params: { path: { id: list.id } }, body })
    if (!data) throw new Error('answer without price list')
    await refresh('/price-lists')
    return data
  }

  return (
    <PriceListForm
      values={listValues(list)}
      submit={submit}
      onDone={(saved) => void notify(t('price_list.saved', { name: saved.name }))}
      action={t('price_list.save')}
    />
  )
}

/** For those who quote by it and may not change it. */
function Shown({ list }: { list: PriceList }) {
  const t = useText()
  return (
    <>
      <Section title={t('price_list.terms')}>
        <Facts
          facts={[
            { label: t('price_list.currency'), value: list.currency },
            {
              label: t('price_list.countries'),
              value: <CountryNames codes={list.countries} none={t('price_list.worldwide')} />,
            },
            { label: t('price_list.valid_from'), value: <Day value={list.valid_from} /> },
            { label: t('price_list.valid_to'), value: list.valid_to && <Day value={list.valid_to} /> },
          ]}
        />
      </Section>
      <Section title={t('price_list.prices')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('price_list.item')}</th>
              <th scope="col" data-align="end">
                {t('price_list.from_units')}
              </th>
              <th scope="col" data-align="end">
                {t('price_list.amount', { currency: list.currency })}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.prices.flatMap((price) =>
              price.bands.map(({ from_units, amount }, band) => (
                <tr key={`${price.code} ${from_units}`} data-more={band > 0 || undefined}>
                  <td>{band === 0 && productLabel({ name: price.name, platform: price.platform ?? 'All' })}</td>
                  <td data-align="end">
                    <Num value={from_units} />
                  </td>
                  <td data-align="end">
                    <Money value={{ amount, currency: list.currency }} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </Section>
    </>
  )
}
