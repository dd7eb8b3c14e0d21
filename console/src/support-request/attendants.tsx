import { Group, Text } from '@mantine/core'
import { IconEye, IconPencil } from '@tabler/icons-react'
import { useText } from '~/app/i18n/text'
import type { Attendant } from './live'

/** Who else has the case open: two replies at once help nobody. */
export function Attendants({ attendants }: { attendants: readonly Attendant[] }) {
  const t = useText()
  const names = (typing: boolean) =>
    attendants
      .filter((one) => one.typing === typing)
      .map(({ name }) => name)
      .join(', ')
  const [viewing, typing] = [names(false), names(true)]
  return (
    <Group gap="sm" aria-live="polite">
      {typing !== '' && (
        <Group gap={4} wrap="nowrap">
          <IconPencil size={14} aria-hidden />
          <Text size="sm">{t('support_request.attendance.typing', { names: typing })}</Text>
        </Group>
      )}
      {viewing !== '' && (
        <Group gap={4} wrap="nowrap">
          <IconEye size={14} aria-hidden />
          <Text size="sm" c="dimmed">
            {t('support_request.attendance.viewing', { names: viewing })}
          </Text>
        </Group>
      )}
    </Group>
  )
}
