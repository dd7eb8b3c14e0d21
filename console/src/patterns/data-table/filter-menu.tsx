import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useText } from '~/app/i18n/text'
import type { Filter } from './toolbar'

interface Props {
  filter: Filter
  value: string | undefined
  onChoose: (value: string | undefined) => void
}

export function FilterMenu({ filter, value, onChoose }: Props) {
  const t = useText()
  const current = filter.options.find((option) => option.value === value)
  const options = [{ value: undefined, label: t('patterns.table.any') }, ...filter.options]
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant={current ? 'light' : 'default'} rightSection={<IconChevronDown size={14} />} fw={500}>
          {current ? `${filter.label}: ${current.label}` : filter.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((option) => (
          <Menu.Item
            key={option.value ?? ''}
            role="menuitemradio"
            aria-checked={option.value === value}
            rightSection={option.value === value && <IconCheck size={14} />}
            onClick={() => onChoose(option.value)}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
