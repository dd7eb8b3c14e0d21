import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { countryOptions } from '~/identity/countries'

/** Several countries, by their names in the reader's language. What an empty field means, its description says. */
export function CountriesField(props: Omit<MultiSelectProps, 'data'>) {
  const { locale } = useIntl()
  const data = useMemo(() => countryOptions(locale), [locale])
  return (
    <MultiSelect
      data={data}
      searchable
      hidePickedOptions
      limit={60}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...props}
    />
  )
}
