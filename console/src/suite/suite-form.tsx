import { MultiSelect, Select, TextInput } from '@mantine/core'
import { isNotEmpty, matches, useForm } from '@mantine/form'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { DayField } from '~/patterns/day-field'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { ALPHABETS } from '~/product/product'
import { productLabel, type Suite, type SuiteValues } from './suite'

interface Props {
  values: SuiteValues
  /** A new one: code, prefix and alphabet can be chosen. */
  fresh?: boolean
  submit: (values: SuiteValues) => Promise<Suite>
  onDone: (suite: Suite) => void
  onCancel?: () => void
  action: string
}

export function SuiteForm(props: Props) {
  const products = api.useQuery('get', '/products', { params: { query: { limit: 200, sort: 'name' } } })
  if (products.isError && !products.data) {
    return <ErrorState error={products.error} onRetry={() => void products.refetch()} />
  }
  if (!products.data) return <Loading />
  const choices = products.data.items.map((product) => ({ value: product.id, label: productLabel(product) }))
  return <Fields {...props} choices={choices} />
}

function Fields({ values, fresh, submit, onDone, onCancel, action, choices }: Props & { choices: Choice[] }) {
  const t = useText()
  const form = useForm<SuiteValues>({
    mode: 'controlled',
    initialValues: values,
    validate: {
      name: isNotEmpty(t('suite.required')),
      members: (members) => (members.length >= 2 ? null : t('suite.members_few')),
      ...(fresh && {
        code: matches(/^[A-Za-z0-9]{1,9}$/, t('suite.code_wrong')),
        key_prefix: matches(/^[A-Za-z]{2}$/, t('suite.key_prefix_wrong')),
      }),
    },
  })
  function done(suite: Suite) {
    form.resetDirty()
    onDone(suite)
  }
  return (
    <ResourceForm form={form} submit={submit} onDone={done} {...(onCancel && { onCancel })} action={action}>
      <TextInput label={t('suite.name')} required maxLength={100} {...form.getInputProps('name')} />
      {fresh && (
        <>
          <Pair>
            <TextInput
              label={t('suite.code')}
              description={t('suite.code_what')}
              required
              {...form.getInputProps('code')}
            />
            <TextInput
              label={t('suite.key_prefix')}
              description={t('suite.key_prefix_what')}
              maxLength={2}
              required
              {...form.getInputProps('key_prefix')}
            />
          </Pair>
          <Select
            label={t('suite.code_alphabet')}
            data={ALPHABETS.map((value) => ({ value, label: t(`product.code_alphabet.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('code_alphabet')}
          />
        </>
      )}
      <MultiSelect
        label={t('suite.members')}
        description={fresh ? t('suite.members_what') : t('suite.members_lock')}
        data={choices}
        searchable
        hidePickedOptions
        maxValues={20}
        required
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('members')}
      />
      <DayField
        label={t('suite.end_of_sale')}
        description={t('suite.end_of_sale_what')}
        clearable
        {...form.getInputProps('end_of_sale')}
      />
    </ResourceForm>
  )
}

interface Choice {
  value: string
  label: string
}
