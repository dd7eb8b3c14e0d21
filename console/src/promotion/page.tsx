import { TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Day } from '~/patterns/cells'
import { DayField } from '~/patterns/day-field'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { Section } from '~/patterns/section'
import { namesOf, usePartnerChoices, useProductChoices } from './choices'
import type { Promotion } from './list'
import { promotionRoute } from './routes'

export function PromotionPage() {
  const t = useText()
  const can = useCan()
  const { id } = promotionRoute.useParams()
  const query = api.useQuery('get', '/promotions/{id}', { params: { path: { id } } })
  const promotion = query.data
  if (query.isError && !promotion) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader
        title={promotion?.code ?? t('promotion.one')}
        parent={{ label: t('promotion.title'), to: '/promotions' }}
      />
      <PageBody form>
        {promotion ? (
          <>
            <Shown promotion={promotion} />
            {can('promotion.update') && <Edit key={promotion.id} promotion={promotion} />}
          </>
        ) : (
          <Loading />
        )}
      </PageBody>
    </>
  )
}

function Shown({ promotion }: { promotion: Promotion }) {
  const t = useText()
  const { products, partners } = promotion
  const productChoices = useProductChoices()
  const partnerChoices = usePartnerChoices()
  return (
    <Section title={promotion.name}>
      <Facts
        facts={[
          { label: t('promotion.effect'), value: t(`promotion.effect.${promotion.effect}`) },
          { label: t('promotion.rate'), value: t('promotion.percent', { percent: promotion.rate / 10_000 }) },
          { label: t('promotion.valid_from'), value: <Day value={promotion.valid_from} /> },
          {
            label: t('promotion.products'),
            value: products.length > 0 ? namesOf(products, productChoices) : t('promotion.all_products'),
          },
          {
            label: t('promotion.partners'),
            value: partners.length > 0 ? namesOf(partners, partnerChoices) : t('promotion.all_partners'),
          },
        ]}
      />
      <p>{t('promotion.fixed')}</p>
    </Section>
  )
}

function Edit({ promotion }: { promotion: Promotion }) {
  const t = useText()
  const form = useForm({
    mode: 'controlled',
    initialValues: { name: promotion.name, valid_to: promotion.valid_to ?? null },
    validate: {
      name: isNotEmpty(t('promotion.required')),
      valid_to: (last) => (last && last < promotion.valid_from ? t('promotion.valid_to_early') : null),
    },
  })

  async function submit(body: typeof form.values) {
    await http.PATCH('/promotions/{id}', { params: { path: { id: promotion.id } }, body })
    await refresh('/promotions')
  }

  return (
    <ResourceForm
      form={form}
      submit={submit}
      onDone={() => {
        form.resetDirty()
        void notify(t('promotion.edit.done', { code: promotion.code }))
      }}
      action={t('promotion.edit.action')}
    >
      <Pair>
        <TextInput label={t('promotion.name')} maxLength={150} required {...form.getInputProps('name')} />
        <DayField label={t('promotion.valid_to')} clearable {...form.getInputProps('valid_to')} />
      </Pair>
    </ResourceForm>
  )
}
