import { keepPreviousData } from '@tanstack/react-query'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { listQuery, type Search } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { hasEnded, type Job, OUTCOMES } from './job'
import { useRowColumns } from './row-columns'

interface Props {
  job: Pick<Job, 'id' | 'state'>
  search: Search<'outcome'>
}

/** What became of each row, all of it as a file too: filtered to what was refused, the list to put right. */
export function JobRows({ job, search }: Props) {
  const t = useText()
  const columns = useRowColumns()
  const { outcome, ...rest } = listQuery(search)
  const known = OUTCOMES.find((one) => one === outcome)
  const query = api.useQuery(
    'get',
    '/jobs/{id}/rows',
    { params: { path: { id: job.id }, query: { ...rest, ...(known && { outcome: known }) } } },
    { placeholderData: keepPreviousData, refetchInterval: hasEnded(job) ? false : 5_000 },
  )
  return (
    <DataTable
      id="job-rows"
      label={t('job.rows.title')}
      columns={columns}
      rowKey={({ row }) => String(row)}
      query={query}
      search={search}
      facet={{
        name: 'outcome',
        label: t('job.outcome'),
        options: OUTCOMES.map((value) => ({ value, label: t(`job.outcome.${value}`) })),
      }}
      exportPath={`/jobs/${job.id}/rows`}
      empty={{ title: t('job.rows.empty'), body: t('job.rows.empty_why') }}
      count={(total) => t('job.rows.count', { total })}
    />
  )
}
