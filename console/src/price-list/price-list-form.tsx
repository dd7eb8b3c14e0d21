import { Select, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { CountriesField } from '~/patterns/countries-field'
import { DayField } from '~/patterns/day-field'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { type ItemChoices, useItems } from './items'
import { PriceFields } from './price-fields'
import { type PriceList, type PriceListValues, wrongBands } from './price-list'

interface Props {
  values: PriceListValues
  /** A new one also says in which currency. */
  fresh?: boolean
  submit: (values: PriceListValues) => Promise<PriceList>
  onDone: (list: PriceList) => void
  onCancel?: () => void
  action: string
}

export function PriceListForm(props: Props) {
  const { choices, failed } = useItems()
  if (failed && !choices) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  return choices ? <Fields {...props} items={choices} /> : <Loading />
}

function Fields({ values, fresh, submit, onDone, onCancel, action, items }: Props & { items: ItemChoices }) {
  const t = useText()
  const form = useForm<PriceListValues>({
    mode: 'controlled',
    initialValues: values,
    validate: (typed) => ({
      name: isNotEmpty(t('price_list.required'))(typed.name),
      currency: isNotEmpty(t('price_list.required'))(typed.currency),
      valid_from: isNotEmpty(t('price_list.required'))(typed.valid_from),
      valid_to:
        typed.valid_to && typed.valid_from && typed.valid_to < typed.valid_from ? t('price_list.valid_to_early') : null,
      prices: typed.prices.length === 0 ? t('price_list.prices_missing') : null,
      ...Object.fromEntries(
        typed.prices.map(({ item }, index) => [`prices.${index}.item`, item ? null : t('price_list.required')]),
      ),
      ...Object.fromEntries(wrongBands(typed).map(({ path, what }) => [path, t(`price_list.${what}_wrong`)])),
    }),
  })
  function done(list: PriceList) {
    form.resetDirty()
    onDone(list)
  }
  return (
    <ResourceForm form={form} submit={submit} onDone={done} {...(onCancel && { onCancel })} action={action}>
      <Pair>
        <TextInput label={t('price_list.name')} maxLength={100} required {...form.getInputProps('name')} />
        <Currency fresh={fresh === true} {...form.getInputProps('currency')} />
      </Pair>
      <CountriesField
        label={t('price_list.countries')}
        description={t('price_list.countries_what')}
        placeholder={form.values.countries.length === 0 ? t('price_list.worldwide') : ''}
        {...form.getInputProps('countries')}
      />
      <Pair>
        <DayField label={t('price_list.valid_from')} required {...form.getInputProps('valid_from')} />
        <DayField
          label={t('price_list.valid_to')}
          description={t('price_list.valid_to_what')}
          clearable
          {...form.getInputProps('valid_to')}
        />
      </Pair>
      <PriceFields form={form} items={items} />
    </ResourceForm>
  )
}

function Currency({ fresh, ...field }: { fresh: boolean; value?: string }) {
  const t = useText()
  const { locale } = useIntl()
  const data = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' })
    return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} – ${names.of(value)}` }))
  }, [locale])
  return (
    <Select
      label={t('price_list.currency')}
      description={fresh ? undefined : t('price_list.currency_fixed')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={data}
      searchable={fresh}
      readOnly={!fresh}
      required
      {...field}
    />
  )
}
