import { useNavigate } from '@tanstack/react-router'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { FIRST_BAND, listBody, type PriceListValues } from './price-list'
import { PriceListForm } from './price-list-form'

export function CreatePriceList() {
  const t = useText()
  const navigate = useNavigate()

  async function submit(values: PriceListValues) {
    const { data } = await http.POST('/price-lists', { body: listBody(values) })
    if (!data) throw new Error('answer without price list')
    void refresh('/price-lists')
    void notify(t('price_list.create.done', { name: data.name }))
    return data
  }

  return (
    <>
      <PageHeader title={t('price_list.create.title')} parent={{ label: t('price_list.title'), to: '/price-lists' }} />
      <PageBody form>
        <PriceListForm
          values={{
            name: '',
            currency: '',
            countries: [],
            valid_from: null,
            valid_to: null,
            prices: [{ item: null, bands: [FIRST_BAND] }],
          }}
          fresh
          submit={submit}
          onDone={({ id }) => void navigate({ to: '/price-lists/$id', params: { id }, replace: true })}
          onCancel={() => void navigate({ to: '/price-lists' })}
          action={t('price_list.create.action')}
        />
      </PageBody>
    </>
  )
}
