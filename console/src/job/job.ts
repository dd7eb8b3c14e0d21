import type { Item } from '~/app/api/client'
import type { Text } from '~/app/i18n/text'
import type { Tone } from '~/patterns/status-badge'

export type Job = Item<'/jobs'>
export type JobRow = Item<'/jobs/{id}/rows'>

export const STATES = ['queued', 'running', 'done', 'failed', 'canceled'] as const
export const OUTCOMES = ['ok', 'refused', 'skipped'] as const

export const STATE_TONES: Record<Job['state'], Tone> = {
  queued: 'grey',
  running: 'blue',
  done: 'green',
  failed: 'red',
  canceled: 'amber',
}

export const OUTCOME_TONES: Record<JobRow['outcome'], Tone> = { ok: 'green', refused: 'red', skipped: 'grey' }

export function hasEnded(job: Pick<Job, 'state'>): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'canceled'
}

/** How much of it has an outcome, in percent; a job without rows is done at its end. */
export function percent(job: Pick<Job, 'state' | 'done' | 'total'>): number {
  if (job.total === 0) return hasEnded(job) ? 100 : 0
  return Math.min(100, Math.floor((job.done * 100) / job.total))
}

/** A value of what the job was asked: `dry_run`. */
export function asked(job: Pick<Job, 'input'>, name: string): unknown {
  const input: unknown = job.input
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[name] : undefined
}

const IMPORTS = ['assign', 'change', 'renew'] as const
const CHANGES = ['assign', 'tag', 'untag', 'prioritize', 'apply_macro', 'close'] as const

/** What it does, in words: 'Import: assign plans'. */
export function jobTitle(job: Pick<Job, 'kind' | 'input'>, t: Text): string {
  const title = nameOf(job, t)
  return asked(job, 'dry_run') === true ? t('job.dry_run_of', { title }) : title
}

function nameOf(job: Pick<Job, 'kind' | 'input'>, t: Text): string {
  const what = IMPORTS.find((one) => one === asked(job, 'import'))
  if (job.kind === 'subscription_import' && what) return t(`job.import.${what}`)
  const change = CHANGES.find((one) => one === asked(job, 'change'))
  if (job.kind === 'support_request_change' && change) return t(`job.support_request_change.${change}`)
  if (job.kind === 'suite_change') return t('job.suite_change', { plan: String(asked(job, 'service_plan') ?? '') })
  const words = job.kind.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
