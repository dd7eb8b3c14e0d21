import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Moment, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { type Job, jobTitle, STATES } from './job'
import { JobState } from './job-state'
import { jobsRoute } from './routes'

/** Long work of the company: what runs, and what became of what ran in the last month. */
export function Jobs() {
  const t = useText()
  const search = jobsRoute.useSearch()
  const columns = useColumns()
  const { state, ...rest } = listQuery(search)
  const known = STATES.find((one) => one === state)
  const query = api.useQuery(
    'get',
    '/jobs',
    { params: { query: { ...rest, ...(known && { state: known }) } } },
    { placeholderData: keepPreviousData, refetchInterval: 10_000 },
  )
  return (
    <ListLayout header={<PageHeader title={t('job.title')} />}>
      <DataTable
        id="jobs"
        label={t('job.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/jobs/$id', params: { id } })}
        query={query}
        search={search}
        facet={{
          name: 'state',
          label: t('job.state'),
          options: STATES.map((value) => ({ value, label: t(`job.state.${value}`) })),
        }}
        exportPath="/jobs"
        empty={{ title: t('job.empty'), body: t('job.empty_why') }}
        count={(total) => t('job.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<Job>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'what', header: t('job.what'), cell: (job) => jobTitle(job, t) },
      { id: 'state', header: t('job.state'), cell: ({ state }) => <JobState state={state} />, card: true },
      {
        id: 'done',
        header: t('job.rows.title'),
        cell: ({ done, total }) => t('job.done_of', { done, total }),
        align: 'end',
        card: true,
      },
      { id: 'refused', header: t('job.outcome.refused'), cell: ({ refused }) => <Num value={refused} />, align: 'end' },
      { id: 'by', header: t('job.started_by'), cell: ({ started_by }) => started_by ?? '' },
      {
        id: 'created',
        header: t('job.created'),
        cell: ({ created_at }) => <Moment value={created_at} />,
        sort: 'created_at',
      },
    ],
    [t],
  )
}
