import { expect, test } from 'vitest'
import { hasEnded, jobTitle, percent } from './job'

const t = (key: string, values?: Record<string, unknown>) => (values ? `${key} ${JSON.stringify(values)}` : key)

test('a job is at its end when nothing more comes', () => {
  expect(['queued', 'running', 'done', 'failed', 'canceled'].filter((state) => hasEnded({ state } as never))).toEqual([
    'done',
    'failed',
    'canceled',
  ])
})

test.each([
  [{ state: 'running', done: 1, total: 3 }, 33],
  [{ state: 'running', done: 999, total: 1000 }, 99],
  [{ state: 'queued', done: 0, total: 0 }, 0],
  [{ state: 'done', done: 0, total: 0 }, 100],
] as const)('%j is at %i percent', (job, wanted) => {
  expect(percent(job)).toBe(wanted)
})

test('a title says what is done, and whether only on trial', () => {
  const job = (kind: string, input: unknown) => jobTitle({ kind, input } as never, t)
  expect(job('subscription_import', { import: 'assign', dry_run: false })).toBe('job.import.assign')
  expect(job('subscription_import', { import: 'renew', dry_run: true })).toBe(
    'job.dry_run_of {"title":"job.import.renew"}',
  )
  expect(job('suite_change', { service_plan: 'Office' })).toBe('job.suite_change {"plan":"Office"}')
  expect(job('other_work', {})).toBe('Other work')
})
