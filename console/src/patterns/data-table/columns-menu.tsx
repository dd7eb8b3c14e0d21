import { ActionIcon, Checkbox, Popover, Stack, Tooltip } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useText } from '~/app/i18n/text'

interface Props {
  columns: readonly { id: string; header: string }[]
  shown: string[]
  onChange: (shown: string[]) => void
}

export function ColumnsMenu({ columns, shown, onChange }: Props) {
  const t = useText()
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('patterns.table.columns')}>
          <ActionIcon variant="default" size={36} visibleFrom="sm" aria-label={t('patterns.table.columns')}>
            <IconColumns3 size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
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
      </Popover.Dropdown>
    </Popover>
  )
}
