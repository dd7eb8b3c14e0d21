import { MultiSelect, Select, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { hundredths } from '~/billing-report/billing-report'
import { DayField } from '~/patterns/day-field'
import { filled } from '~/patterns/form-fields'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { usePartnerChoices, useProductChoices } from './choices'
import type { Promotion } from './list'

interface Values extends Record<string, unknown> {
  code: string
  name: string
  effect: Promotion['effect']
  rate: string
  valid_from: string | null
  valid_to: string | null
  products: string[]
  partners: string[]
}

const EFFECTS: readonly Promotion['effect'][] = ['price', 'margin']

export function CreatePromotion() {
  const t = useText()
  const navigate = useNavigate()
  const products = useProductChoices()
  const partners = usePartnerChoices()
  const required = isNotEmpty(t('promotion.required'))
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: {
      code: '',
      name: '',
      effect: 'price',
      rate: '',
      valid_from: null,
      valid_to: null,
      products: [],
      partners: [],
    },
    validate: {
      code: required,
      name: required,
      rate: (typed) => (hundredths(typed) === undefined ? t('promotion.percent_wrong') : null),
      valid_from: required,
      valid_to: (last, { valid_from: first }) => (last && first && last < first ? t('promotion.valid_to_early') : null),
    },
  })

  async function submit({ rate, valid_from, valid_to, ...values }: Values) {
    const body = { ...values, rate: hundredths(rate) ?? 0, valid_from: valid_from ?? '', ...filled({ valid_to }) }
    const { data } = await http.POST('/promotions', { body })
    if (!data) throw new Error('answer without promotion')
    void refresh('/promotions')
    void notify(t('promotion.create.done', { code: data.code }))
    return data
  }

  return (
    <>
      <PageHeader title={t('promotion.create.title')} parent={{ label: t('promotion.title'), to: '/promotions' }} />
      <PageBody form>
        <ResourceForm
          form={form}
          submit={submit}
          onDone={() => {
            form.resetDirty()
            void navigate({ to: '/promotions', replace: true })
          }}
          onCancel={() => void navigate({ to: '/promotions' })}
          action={t('promotion.create.action')}
        >
          <Pair>
            <TextInput label={t('promotion.code')} maxLength={30} required {...form.getInputProps('code')} />
            <TextInput label={t('promotion.name')} maxLength={150} required {...form.getInputProps('name')} />
          </Pair>
          <Pair>
            <Select
              label={t('promotion.effect')}
              data={EFFECTS.map((value) => ({ value, label: t(`promotion.effect.${value}`) }))}
              allowDeselect={false}
              required
              {...form.getInputProps('effect')}
            />
            <TextInput label={t('promotion.rate')} inputMode="decimal" required {...form.getInputProps('rate')} />
          </Pair>
          <Pair>
            <DayField label={t('promotion.valid_from')} required {...form.getInputProps('valid_from')} />
            <DayField label={t('promotion.valid_to')} clearable {...form.getInputProps('valid_to')} />
          </Pair>
          <MultiSelect
            label={t('promotion.products')}
            placeholder={form.values.products.length === 0 ? t('promotion.all_products') : ''}
            data={products}
            searchable
            {...form.getInputProps('products')}
          />
          <MultiSelect
            label={t('promotion.partners')}
            placeholder={form.values.partners.length === 0 ? t('promotion.all_partners') : ''}
            data={partners}
            searchable
            {...form.getInputProps('partners')}
          />
        </ResourceForm>
      </PageBody>
    </>
  )
}
