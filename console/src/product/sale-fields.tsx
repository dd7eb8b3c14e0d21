import { Select } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '~/app/i18n/text'
import { CountriesField } from '~/patterns/countries-field'
import { DayField } from '~/patterns/day-field'
import { Pair } from '~/patterns/pair'
import type { ProductValues } from './edit-form'
import { MATCH_RULES } from './product'

/** Where and until when it is sold and used, and when a machine is the same machine. */
export function SaleFields({ form }: { form: UseFormReturnType<ProductValues> }) {
  const t = useText()
  return (
    <>
      <CountriesField
        label={t('product.regions')}
        description={t('product.regions_what')}
        placeholder={form.values.regions.length === 0 ? t('product.everywhere') : ''}
        {...form.getInputProps('regions')}
      />
      <Pair>
        <DayField
          label={t('product.end_of_sale')}
          description={t('product.end_of_sale_what')}
          clearable
          {...form.getInputProps('end_of_sale')}
        />
        <DayField
          label={t('product.end_of_life')}
          description={t('product.end_of_life_what')}
          clearable
          {...form.getInputProps('end_of_life')}
        />
      </Pair>
      <Select
        label={t('product.match_rule')}
        description={t('product.match_rule_what')}
        data={MATCH_RULES.map((value) => ({ value, label: t(`product.match_rule.${value}`) }))}
        allowDeselect={false}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('match_rule')}
      />
    </>
  )
}
