import type { UseQueryResult } from '@tanstack/react-query'
import type { LinkProps } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import type { Page } from '~/patterns/data-table/table'
import { SubList } from '~/patterns/sub-list'
import type { JobRow } from './job'
import { useRowColumns } from './row-columns'

interface Props {
  query: UseQueryResult<Page<JobRow>, unknown>
  label: string
  /** Where all rows are. */
  all: Pick<LinkProps, 'to' | 'params' | 'search'>
}

/** The first rows of a report, where it is part of another page. */
export function RowTable({ query, label, all }: Props) {
  const t = useText()
  return (
    <SubList
      label={label}
      query={query}
      columns={useRowColumns()}
      rowKey={({ row }) => String(row)}
      empty={{ title: t('job.rows.empty') }}
      all={all}
    />
  )
}
