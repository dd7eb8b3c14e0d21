import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'

interface Props {
  value: string | null
  error: React.ReactNode
  description?: string
  required?: boolean
  onChange: (id: string | null) => void
}

/** Any of the seller's customers, found while typing. */
export function CustomerField({ value, error, description, required = false, onChange }: Props) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const query = api.useQuery(
    'get',
    '/organizations',
    { params: { query: { kind: 'customer', status: 'enabled', limit: 20, ...(q && { q }) } } },
    { placeholderData: keepPreviousData },
  )
  const data = (query.data?.items ?? []).map(({ id, company, city }) => ({
    value: id,
    label: city ? `${company} · ${city}` : company,
  }))
  return (
    <Select
      label={t('order.customer')}
      description={description}
      required={required}
      data={data}
      value={value}
      error={error}
      onChange={onChange}
      searchable
      clearable
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('order.new.no_customer')}
    />
  )
}
