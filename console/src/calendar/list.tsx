import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { StatusBadge } from '~/patterns/status-badge'
import { type Calendar, weekInWords } from './calendar'
import { calendarsRoute } from './routes'

export function Calendars() {
  const t = useText()
  const can = useCan()
  const { locale } = useIntl()
  const search = calendarsRoute.useSearch()
  const columns = useMemo<Column<Calendar>[]>(
    () => [
      { id: 'name', header: t('calendar.name'), cell: ({ name }) => name, sort: 'name' },
      { id: 'hours', header: t('calendar.hours'), cell: ({ weekly }) => weekInWords(weekly, locale), card: true },
      { id: 'zone', header: t('calendar.time_zone'), cell: ({ time_zone }) => time_zone, card: true },
      { id: 'region', header: t('calendar.region'), cell: ({ support_region }) => support_region },
      {
        id: 'holidays',
        header: t('calendar.holidays'),
        cell: ({ holidays }) => <Num value={holidays.length} />,
        align: 'end',
      },
      {
        id: 'default',
        header: t('calendar.default'),
        cell: ({ is_default }) => is_default && <StatusBadge tone="green">{t('calendar.default_yes')}</StatusBadge>,
      },
    ],
    [t, locale],
  )
  const query = api.useQuery(
    'get',
    '/calendars',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  const create = can('calendar.create') && (
    <Button component={Link} to="/calendars/new">
      {t('calendar.new')}
    </Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('calendar.title')} actions={create} />}>
      <DataTable
        id="calendars"
        label={t('calendar.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: '/calendars/$id', params: { id } })}
        query={query}
        search={search}
        searchPlaceholder={t('calendar.find')}
        exportPath="/calendars"
        empty={{ title: t('calendar.empty'), body: t('calendar.empty_why'), action: create }}
        count={(total) => t('calendar.count', { total })}
      />
    </ListLayout>
  )
}
