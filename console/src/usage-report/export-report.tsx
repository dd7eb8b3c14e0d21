import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { download, downloadFile } from '~/app/api/download'
import { useProblemText } from '~/app/i18n/problem-text'
import { notifyProblem } from '~/app/notify'

interface Props {
  label: string
  /** Of the report in the API. */
  path: string
  /** Of the PDF file. */
  name: string
}

/** The lines of a report as a table, or the report on paper. */
export function ExportReport({ label, path, name }: Props) {
  const problemText = useProblemText()
  const [pending, setPending] = useState(false)

  async function save(file: () => Promise<void>) {
    setPending(true)
    try {
      await file()
    } catch (error) {
      void notifyProblem(problemText(error))
    } finally {
      setPending(false)
    }
  }

  const lines = (format: 'csv' | 'xlsx') => save(() => download(`${path}/lines`, {}, format))
  const paper = () => save(() => downloadFile(`${path}/document`, 'application/pdf', name))
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" loading={pending}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void lines('csv')}>CSV</Menu.Item>
        <Menu.Item onClick={() => void lines('xlsx')}>Excel (XLSX)</Menu.Item>
        <Menu.Item onClick={() => void paper()}>PDF</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
