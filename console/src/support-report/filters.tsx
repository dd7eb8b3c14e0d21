import { useNavigate } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Facets } from '~/patterns/data-table/facets'
import { FilterMenu } from '~/patterns/data-table/filter-menu'
import { changed, type TableSearch } from '~/patterns/data-table/search'
import type { Filter } from '~/patterns/data-table/toolbar'
import { lastMonths } from '~/transaction/months'
import { monthText } from '~/usage-report/month'
import { GROUPINGS, REPORTS } from './report'
import classes from './report.module.css'

/** Which report, of what, and by what: all of it in the address. */
export function Filters({ search }: { search: TableSearch & Record<string, string | undefined> }) {
  const t = useText()
  const intl = useIntl()
  const navigate = useNavigate()
  const calendars = api.useQuery('get', '/calendars', { params: { query: { limit: 200 } } }).data?.items ?? []
  const regions = [...new Set(calendars.map(({ support_region }) => support_region))].sort()
  const go = (change: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: changed(search, change) as never, replace: true })
  const named = (name: string, label: string, values: readonly string[], text: (value: string) => string) => ({
    name,
    label,
    options: values.map((value) => ({ value, label: text(value) })),
  })
  const month = (value: string) => monthText(value, intl)
  const filters: Filter[] = [
    named('by', t('support_report.by'), GROUPINGS, (value) => t(`support_report.by.${value}`)),
    named('from', t('support_report.from'), lastMonths(new Date()), month),
    named('to', t('support_report.to'), lastMonths(new Date()), month),
    named('support_region', t('support_report.by.support_region'), regions, (value) => value),
    named('offering', t('support_report.by.offering'), ['standard', 'premium'], (value) =>
      t(`support_request.offering.${value}`),
    ),
    named('priority', t('support_report.by.priority'), ['p1', 'p2', 'p3', 'p4'], (value) =>
      t(`support_request.priority.${value}`),
    ),
  ]
  return (
    <>
      <div className={classes.reports}>
        <Facets
          facet={{
            name: 'report',
            label: t('support_report.title'),
            always: true,
            options: REPORTS.map((value) => ({ value, label: t(`support_report.${value}`) })),
          }}
          value={search.report ?? 'responses'}
          onChoose={(report) => go({ report: report === 'responses' ? undefined : report })}
        />
      </div>
      <div className={classes.filters}>
        {filters.map((filter) => (
          <FilterMenu
            key={filter.name}
            filter={filter}
            value={search[filter.name]}
            onChoose={(value) => go({ [filter.name]: value })}
          />
        ))}
      </div>
    </>
  )
}
