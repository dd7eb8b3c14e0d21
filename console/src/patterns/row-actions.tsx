import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '~/app/i18n/text'

interface Props {
  /** Says of what: 'Actions for Harbor Endpoint'. */
  label?: string
  /** `Menu.Item`s; what destroys stands last. */
  children: ReactNode
  /** Beside a page's buttons it is as large as they are. */
  page?: boolean
}

/** What can be done besides the one thing that has a button. */
export function RowActions({ label, children, page }: Props) {
  const t = useText()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant={page ? 'default' : 'subtle'}
          color="gray"
          size={page ? 36 : 28}
          aria-label={label ?? t('patterns.actions')}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
