import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { api } from '~/app/api/client'

interface Props {
  label: string
  value?: string
  onChange?: (value: string) => void
  error?: ReactNode
}

/** A customer by name, searched for at the server: there may be a great many. */
export function CustomerField({ label, value, onChange, error }: Props) {
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed, 250)
  const { data } = api.useQuery(
    'get',
    '/organizations',
    { params: { query: { kind: 'customer', limit: 50, ...(asked && { q: asked }) } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <Select
      label={label}
      data={data?.items.map(({ id, company }) => ({ value: id, label: company })) ?? []}
      searchable
      required
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      value={value ?? null}
      onChange={(chosen) => onChange?.(chosen ?? '')}
      error={error}
    />
  )
}
