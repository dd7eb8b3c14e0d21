import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
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
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant={current ? 'light' : 'default'} rightSection={<IconChevronDown size={14} />}>
          {current ? `${filter.label}: ${current.label}` : filter.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={value ?? ''} onChange={(chosen) => onChoose(chosen || undefined)}>
          {[{ value: '', label: t('patterns.table.any') }, ...filter.options].map((option) => (
            <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>
              {option.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
