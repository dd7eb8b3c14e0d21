import { TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { http, queryClient, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { FeatureFields } from './feature-fields'
import { dayList, type PolicyValues, policyBody, policyValues } from './policy'
import { PolicyFields } from './policy-fields'
import type { Feature, Product } from './product'
import { RegionPolicies } from './region-policies'
import { SaleFields } from './sale-fields'

export interface ProductValues extends Record<string, unknown> {
  name: string
  platform: string
  regions: string[]
  match_rule: Product['match_rule']
  end_of_sale: string | null
  end_of_life: string | null
  features: Feature[]
  expiry_policy: PolicyValues
}

export function EditForm({ product }: { product: Product }) {
  const t = useText()
  const { id, name, platform, regions, match_rule, features } = product
  const required = isNotEmpty(t('product.required'))
  const form = useForm<ProductValues>({
    mode: 'controlled',
    initialValues: {
      name,
      platform,
      regions,
      match_rule,
      end_of_sale: product.end_of_sale ?? null,
      end_of_life: product.end_of_life ?? null,
      features,
      expiry_policy: policyValues(product.expiry_policy),
    },
    validate: {
      name: required,
      platform: required,
      features: { name: (value) => (/^[a-z][a-z0-9_.-]*$/.test(value) ? null : t('product.feature_wrong')) },
      end_of_life: (life, { end_of_sale: sale }) =>
        life && sale && life < sale ? t('product.end_of_life_early') : null,
      expiry_policy: {
        notice_days: (value) => (dayList(value) ? null : t('product.notice_days_wrong')),
        regions: {
          countries: isNotEmpty(t('product.required')),
          notice_days: (value) => (dayList(value) ? null : t('product.notice_days_wrong')),
        },
      },
    },
  })

  async function submit(values: ProductValues) {
    const body = { ...values, expiry_policy: policyBody(values.expiry_policy) }
    const { data } = await http.PATCH('/products/{id}', { params: { path: { id } }, body })
    if (!data) throw new Error('answer without product')
    await refresh('/products')
    return data
  }

  function done(saved: Product) {
    form.resetDirty()
    void queryClient.invalidateQueries({ queryKey: ['get', '/service-plans'] })
    void notify(t('product.saved', { name: saved.name }))
  }

  return (
    <ResourceForm form={form} submit={submit} onDone={done} action={t('product.save')}>
      <Pair>
        <TextInput label={t('product.name')} required {...form.getInputProps('name')} />
        <TextInput label={t('product.platform')} required {...form.getInputProps('platform')} />
      </Pair>
      <SaleFields form={form} />
      <FeatureFields form={form} />
      <PolicyFields form={form} kind={product.kind} />
      <RegionPolicies form={form} />
    </ResourceForm>
  )
}
