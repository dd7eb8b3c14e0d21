import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useText } from '~/app/i18n/text'

/** Grey lines in place of text that is on its way. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const t = useText()
  return (
    <Stack gap="md" role="status">
      <VisuallyHidden>{t('patterns.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line, index) => (
        <Skeleton key={line} height={14} width={`${90 - ((index * 23) % 50)}%`} />
      ))}
    </Stack>
  )
}
