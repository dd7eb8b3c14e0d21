import { Progress as Bar, Button, Group } from '@mantine/core'
import { useText } from '~/app/i18n/text'
import classes from './attachments.module.css'
import type { Upload } from './use-uploads'

interface Props {
  upload: Upload
  onRetry: () => void
  onCancel: () => void
}

/** A file on its way: how far it is, or why it stopped. */
export function Progress({ upload, onRetry, onCancel }: Props) {
  const t = useText()
  const { file, state, sent, problem } = upload
  const percent = file.size === 0 ? 0 : Math.floor((sent / file.size) * 100)
  const moving = state === 'sending' || state === 'waiting'
  return (
    <div className={classes.upload}>
      <span className={classes.name}>{file.name}</span>
      {moving ? (
        <>
          <Bar.Root size="sm">
            <Bar.Section value={percent} aria-label={t('attachment.progress', { name: file.name })} />
          </Bar.Root>
          <span className={classes.notes}>
            {t(state === 'waiting' ? 'attachment.waiting' : 'attachment.sending', { percent })}
          </span>
        </>
      ) : (
        <span role="alert" className={classes.failed}>
          {state === 'failed' ? problem?.detail || t('attachment.failed') : t(`attachment.${state}`)}
        </span>
      )}
      <Group gap="xs">
        {state === 'failed' && (
          <Button size="compact-xs" variant="default" onClick={onRetry}>
            {t('attachment.retry')}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onCancel}>
          {t(moving ? 'attachment.cancel' : 'attachment.dismiss')}
        </Button>
      </Group>
    </div>
  )
}
