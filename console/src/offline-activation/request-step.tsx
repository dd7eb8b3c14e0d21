import { Button, FileButton, Group, Textarea } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useText } from '~/app/i18n/text'
import classes from './offline-activation.module.css'
import { type Fault, LONGEST, type RequestFile, readRequest } from './request-file'
import { Step } from './step'

interface Props {
  text: string
  onText: (text: string) => void
  onRead: (file: RequestFile) => void
}

/** What this is for, and the field that the request file is pasted, dropped or uploaded into. */
export function RequestStep({ text, onText, onRead }: Props) {
  const t = useText()
  const [fault, setFault] = useState<Fault | 'empty'>()

  async function read(given: string) {
    if (given.trim() === '') return setFault('empty')
    const found = await readRequest(given)
    if ('fault' in found) setFault(found.fault)
    else onRead(found.file)
  }

  async function upload(file: File | null | undefined) {
    if (!file) return
    if (file.size > LONGEST) return setFault('too_long')
    const given = await file.text()
    onText(given)
    await read(given)
  }

  function drop(event: DragEvent) {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void upload(event.dataTransfer.files[0])
  }

  return (
    <Step title={t('offline_activation.request.title')} first>
      <ol className={classes.how}>
        <li>{t('offline_activation.how.request')}</li>
        <li>{t('offline_activation.how.bring')}</li>
        <li>{t('offline_activation.how.install')}</li>
      </ol>
      <Textarea
        label={t('offline_activation.request.label')}
        description={t('offline_activation.request.what')}
        classNames={{ input: classes.text }}
        autosize
        minRows={4}
        maxRows={12}
        spellCheck={false}
        autoComplete="off"
        value={text}
        error={fault && t(`offline_activation.fault.${fault}`)}
        onChange={({ currentTarget }) => {
          setFault(undefined)
          onText(currentTarget.value)
        }}
        onDrop={drop}
      />
      <Group gap="sm">
        <Button onClick={() => void read(text)}>{t('offline_activation.request.action')}</Button>
        <FileButton onChange={(file) => void upload(file)} accept=".txt,.req,text/plain">
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={16} />}>
              {t('offline_activation.request.upload')}
            </Button>
          )}
        </FileButton>
      </Group>
    </Step>
  )
}
