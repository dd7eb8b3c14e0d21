import { Button, Group, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { hasEnded, type Job } from '~/job/job'
import { JobProgress } from '~/job/progress'
import { RowTable } from '~/job/row-table'
import { useJob } from '~/job/use-job'
import { Confirm } from '~/patterns/confirm'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { Section } from '~/patterns/section'
import type { Sent } from './change'

interface Props {
  job: string
  sent: Sent
  title: string
}

/** What would become of each; then it is done. */
export function Trial({ job: id, sent, title }: Props) {
  const t = useText()
  const query = useJob(id)
  const job = query.data
  if (query.isError && !job) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <Section title={t('subscription_import.trial.title')}>
      {!job && <Loading />}
      {job && (
        <Stack gap="lg">
          <JobProgress job={job} />
          {hasEnded(job) && <Verdict job={job} sent={sent} title={title} />}
        </Stack>
      )}
    </Section>
  )
}

function Verdict({ job, sent, title }: { job: Job; sent: Sent; title: string }) {
  const t = useText()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const refused = job.refused > 0
  const good = job.done - job.refused - job.skipped
  const rows = api.useQuery('get', '/jobs/{id}/rows', {
    params: { path: { id: job.id }, query: { limit: 50, ...(refused && { outcome: 'refused' as const }) } },
  })

  async function run() {
    const { data } = await http.POST('/support-request-changes', { body: { ...sent, dry_run: false } })
    if (data) await navigate({ to: '/jobs/$id', params: { id: data.id } })
  }

  return (
    <>
      <Text>{t(refused ? 'bulk.some_refused' : 'subscription_import.trial.good')}</Text>
      <Group gap="sm">
        <Button onClick={() => setAsking(true)} disabled={good === 0}>
          {t('bulk.run', { count: good })}
        </Button>
      </Group>
      <RowTable
        query={rows}
        label={t('subscription_import.trial.rows')}
        all={{ to: '/jobs/$id', params: { id: job.id }, search: refused ? { outcome: 'refused' } : {} }}
      />
      {asking && (
        <Confirm
          onClose={() => setAsking(false)}
          title={title}
          effects={[
            t(`support_change.effect.${sent.change.do}`, { count: good }),
            t('subscription_import.confirm.refused', { count: job.refused }),
            t('subscription_import.confirm.leave'),
          ]}
          action={t('bulk.run', { count: good })}
          run={run}
        />
      )}
    </>
  )
}
