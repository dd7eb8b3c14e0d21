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

export interface ProductValues extends Record<string, unknown> {
  name: string
  platform: string
  features: Feature[]
  expiry_policy: PolicyValues
}

export function EditForm({ product }: { product: Product }) {
  const t = useText()
  const { id, name, platform, features, expiry_policy } = product
  const required = isNotEmpty(t('product.required'))
  const form = useForm<ProductValues>({
    mode: 'controlled',
    initialValues: { name, platform, features, expiry_policy: policyValues(expiry_policy) },
    validate: {
      name: required,
      platform: required,
      features: { name: (value) => (/^[a-z][a-z0-9_.-]*$/.test(value) ? null : t('product.feature_wrong')) },
      expiry_policy: { notice_days: (value) => (dayList(value) ? null : t('product.notice_days_wrong')) },
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
      <FeatureFields form={form} />
      <PolicyFields form={form} kind={product.kind} />
    </ResourceForm>
  )
}
