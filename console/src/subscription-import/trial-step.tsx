import { Button, Group, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, http } from '~/app/api/client'
import { download } from '~/app/api/download'
import { useText } from '~/app/i18n/text'
import { hasEnded, type Job } from '~/job/job'
import { JobProgress } from '~/job/progress'
import { RowTable } from '~/job/row-table'
import { useJob } from '~/job/use-job'
import { Confirm } from '~/patterns/confirm'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { Section } from '~/patterns/section'
import type { Chosen } from './wizard'

/** What the import would do, row by row; then it is done. */
export function TrialStep({ chosen, trial }: { chosen: Chosen; trial: string }) {
  const t = useText()
  const query = useJob(trial)
  const job = query.data
  if (query.isError && !job) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <Section title={t('subscription_import.trial.title')}>
      {!job && <Loading />}
      {job && (
        <Stack gap="lg">
          <JobProgress job={job} />
          {hasEnded(job) && <Verdict job={job} chosen={chosen} />}
        </Stack>
      )}
    </Section>
  )
}

function Verdict({ job, chosen }: { job: Job; chosen: Chosen }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const refused = job.refused > 0
  const good = job.done - job.refused - job.skipped
  const some = t(chosen.selection ? 'bulk.some_refused' : 'subscription_import.trial.refused')
  const rows = api.useQuery('get', '/jobs/{id}/rows', {
    params: { path: { id: job.id }, query: { limit: 50, ...(refused && { outcome: 'refused' as const }) } },
  })
  return (
    <>
      <Text>{refused ? some : t('subscription_import.trial.good')}</Text>
      <Group gap="sm">
        <Button onClick={() => setAsking(true)} disabled={good === 0}>
          {t(chosen.selection ? 'bulk.run' : 'subscription_import.run', { count: good })}
        </Button>
        {refused && (
          <Button
            variant="default"
            onClick={() => void download(`/jobs/${job.id}/rows`, { outcome: 'refused' }, 'csv')}
          >
            {t('subscription_import.refused_rows')}
          </Button>
        )}
      </Group>
      <RowTable
        query={rows}
        label={t('subscription_import.trial.rows')}
        all={{ to: '/jobs/$id', params: { id: job.id }, search: refused ? { outcome: 'refused' } : {} }}
      />
      {asking && <Run chosen={chosen} good={good} refused={job.refused} onClose={() => setAsking(false)} />}
    </>
  )
}

function Run(props: { chosen: Chosen; good: number; refused: number; onClose: () => void }) {
  const { chosen, good, refused, onClose } = props
  const t = useText()
  const navigate = useNavigate()

  async function run() {
    const { name: _, ...what } = chosen
    const { data } = await http.POST('/subscription-imports', { body: { ...what, dry_run: false } })
    if (data) await navigate({ to: '/jobs/$id', params: { id: data.id } })
  }

  return (
    <Confirm
      onClose={onClose}
      title={chosen.selection ? chosen.name : t('subscription_import.confirm.title', { name: chosen.name })}
      effects={[
        t(`subscription_import.confirm.${chosen.kind}`, { count: good }),
        t('subscription_import.confirm.refused', { count: refused }),
        t('subscription_import.confirm.leave'),
      ]}
      action={t(chosen.selection ? 'bulk.run' : 'subscription_import.run', { count: good })}
      run={run}
    />
  )
}
