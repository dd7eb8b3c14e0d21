import { ActionIcon, Button, FileButton } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { inUnits } from '~/attachment/attachment'
import classes from './first-files.module.css'

interface Props {
  files: readonly File[]
  onChange: (files: File[]) => void
}

/** Files that go along with a new request. They travel once it is open, for only then there is something to attach them to. */
export function FirstFiles({ files, onChange }: Props) {
  const t = useText()
  const intl = useIntl()
  const sizeOf = (file: File) => {
    const { value, unit } = inUnits(file.size)
    return intl.formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' })
  }
  return (
    <div>
      <FileButton multiple onChange={(more) => onChange([...files, ...more])}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconPaperclip size={14} aria-hidden />}>
            {t('attachment.add')}
          </Button>
        )}
      </FileButton>
      <p className={classes.hint}>{t('support_request.new.files_what')}</p>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be chosen twice.
            <li key={at}>
              <span className={classes.name}>{file.name}</span>
              <span className={classes.size}>{sizeOf(file)}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('support_request.new.file_remove', { name: file.name })}
                onClick={() => onChange(files.filter((_, other) => other !== at))}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
