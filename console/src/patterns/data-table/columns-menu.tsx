import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useText } from '~/app/i18n/text'
import type { ColumnsChoice } from './columns-list'

const ColumnsList = lazy(() => import('./columns-list').then((file) => ({ default: file.ColumnsList })))

export function ColumnsMenu({ columns, shown, onChange }: ColumnsChoice) {
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
        <Suspense>
          <ColumnsList columns={columns} shown={shown} onChange={onChange} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
