import { Select, TextInput } from '@mantine/core'
import { isNotEmpty, matches, useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { ACTIVATION_MODES, ALPHABETS, PRODUCT_KINDS, type Product, SEGMENTS } from './product'

const INITIAL = {
  code: '',
  name: '',
  platform: '',
  segment: 'smb' as Product['segment'],
  kind: 'software' as Product['kind'],
  unit: 'seat',
  key_prefix: '',
  code_alphabet: 'base32' as Product['code_alphabet'],
  activation_mode: 'code_required' as Product['activation_mode'],
}

/** What can't be changed later. Features and expiry policy follow on the product's page. */
export function CreateProduct() {
  const t = useText()
  const navigate = useNavigate()
  const required = isNotEmpty(t('product.required'))
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: INITIAL,
    validate: {
      code: matches(/^[A-Za-z0-9]{1,9}$/, t('product.code_wrong')),
      name: required,
      platform: required,
      unit: required,
      key_prefix: matches(/^[A-Za-z]{2}$/, t('product.key_prefix_wrong')),
    },
  })

  async function submit({ code, key_prefix, ...values }: typeof INITIAL) {
    const body = { ...values, code: code.toUpperCase(), key_prefix: key_prefix.toUpperCase() }
    const { data } = await http.POST('/products', { body })
    if (!data) throw new Error('answer without product')
    void refresh('/products')
    void notify(t('product.create.done', { name: data.name }))
    return data
  }

  return (
    <>
      <PageHeader title={t('product.create.title')} parent={{ label: t('product.title'), to: '/products' }} />
      <PageBody form>
        <ResourceForm
          form={form}
          submit={submit}
          onDone={({ id }) => void navigate({ to: '/products/$id', params: { id }, replace: true })}
          onCancel={() => void navigate({ to: '/products' })}
          action={t('product.create.action')}
        >
          <TextInput label={t('product.name')} required {...form.getInputProps('name')} />
          <Pair>
            <TextInput
              label={t('product.code')}
              description={t('product.code_what')}
              required
              {...form.getInputProps('code')}
            />
            <TextInput
              label={t('product.key_prefix')}
              description={t('product.key_prefix_what')}
              maxLength={2}
              required
              {...form.getInputProps('key_prefix')}
            />
            <Select
              label={t('product.kind')}
              data={PRODUCT_KINDS.map((value) => ({ value, label: t(`product.kind.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps('kind')}
            />
            <Select
              label={t('product.segment')}
              data={SEGMENTS.map((value) => ({ value, label: t(`product.segment.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps('segment')}
            />
            <TextInput label={t('product.platform')} required {...form.getInputProps('platform')} />
            <TextInput
              label={t('product.unit')}
              description={t('product.unit_what')}
              required
              {...form.getInputProps('unit')}
            />
          </Pair>
          <Select
            label={t('product.activation_mode')}
            data={ACTIVATION_MODES.map((value) => ({ value, label: t(`product.activation_mode.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('activation_mode')}
          />
          <Select
            label={t('product.code_alphabet')}
            data={ALPHABETS.map((value) => ({ value, label: t(`product.code_alphabet.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('code_alphabet')}
          />
        </ResourceForm>
      </PageBody>
    </>
  )
}
