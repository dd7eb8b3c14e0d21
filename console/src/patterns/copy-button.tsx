import { Button, type ButtonProps, VisuallyHidden } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useText } from '~/app/i18n/text'

interface Props extends ButtonProps {
  value: string
  /** Says what is copied; 'Copy' without it. */
  label?: string
}

export function CopyButton({ value, label, ...button }: Props) {
  const t = useText()
  const clipboard = useClipboard({ timeout: 2000 })
  const Icon = clipboard.copied ? IconCheck : IconCopy
  return (
    <>
      <Button variant="default" leftSection={<Icon size={16} />} {...button} onClick={() => clipboard.copy(value)}>
        {clipboard.copied ? t('patterns.copy.done') : (label ?? t('patterns.copy.action'))}
      </Button>
      <VisuallyHidden role="status">{clipboard.copied ? t('patterns.copy.done') : ''}</VisuallyHidden>
    </>
  )
}
