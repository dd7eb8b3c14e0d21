import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { download } from '~/app/api/download'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notifyProblem } from '~/app/notify'
import { type TableSearch, viewOf } from './search'

interface Props {
  path: string
  search: TableSearch
  disabled: boolean
}

/** All rows that the filters let through, not only this page. */
export function ExportMenu({ path, search, disabled }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const [pending, setPending] = useState(false)

  async function save(format: 'csv' | 'xlsx') {
    setPending(true)
    try {
      await download(path, viewOf(search), format)
    } catch (error) {
      void notifyProblem(problemText(error))
    } finally {
      setPending(false)
    }
  }

  return (
    <Menu>
      <Menu.Target>
        <Tooltip label={t('patterns.table.export')}>
          <ActionIcon
            variant="default"
            size={36}
            loading={pending}
            disabled={disabled}
            aria-label={t('patterns.table.export')}
          >
            <IconDownload size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('csv')}>CSV</Menu.Item>
        <Menu.Item onClick={() => void save('xlsx')}>Excel (XLSX)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
