import { Checkbox, Stack } from '@mantine/core'

export interface ColumnsChoice {
  columns: readonly { id: string; header: string }[]
  shown: string[]
  onChange: (shown: string[]) => void
}

/** All columns but the first, which is always shown. */
export function ColumnsList({ columns, shown, onChange }: ColumnsChoice) {
  return (
    <Stack gap="sm">
      {columns.slice(1).map(({ id, header }) => (
        <Checkbox
          key={id}
          label={header}
          checked={shown.includes(id)}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? [...shown, id] : shown.filter((other) => other !== id))
          }
        />
      ))}
    </Stack>
  )
}
