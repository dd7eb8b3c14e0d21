import { Group, Progress, Stack, Text } from '@mantine/core'
import { useText } from '~/app/i18n/text'
import { hasEnded, type Job, percent } from './job'

/** How far a job is, as a bar and in words. */
export function JobProgress({ job }: { job: Job }) {
  const t = useText()
  const color = job.state === 'failed' ? 'red' : undefined
  return (
    <Stack gap="xs">
      <Progress
        value={percent(job)}
        size="lg"
        animated={!hasEnded(job)}
        aria-label={t('job.progress')}
        {...(color && { color })}
      />
      <Group gap="md" role="status">
        <Text size="sm">{t('job.done_of', { done: job.done, total: job.total })}</Text>
        <Text size="sm">{t('job.went_well', { count: job.done - job.refused - job.skipped })}</Text>
        <Text size="sm">{t('job.refused', { count: job.refused })}</Text>
        {job.skipped > 0 && <Text size="sm">{t('job.skipped', { count: job.skipped })}</Text>}
      </Group>
      {job.error && (
        <Text size="sm" role="alert">
          {job.error}
        </Text>
      )}
    </Stack>
  )
}
