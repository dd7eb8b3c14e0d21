import { Button, Menu } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Moment } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { RowActions } from '~/patterns/row-actions'
import { StatusBadge } from '~/patterns/status-badge'
import { NewOnCallShift } from './new'
import { onCallShiftsRoute } from './routes'

type OnCallShift = Item<'/on-call-shifts'>

/** Who takes a P1 outside of business hours, from now on; the past on request. */
export function OnCallShifts() {
  const t = useText()
  const can = useCan()
  const [entering, setEntering] = useState(false)
  const [removing, setRemoving] = useState<OnCallShift>()
  // One instant for as long as the page is open: a list that moves by itself could not be paged.
  const [now] = useState(() => new Date())
  const search = onCallShiftsRoute.useSearch()
  const columns = useColumns(now, setRemoving)
  const { past, ...asked } = search
  const query = api.useQuery(
    'get',
    '/on-call-shifts',
    { params: { query: { ...listQuery(asked), ...(past !== 'true' && { from: now.toISOString() }) } } },
    { placeholderData: keepPreviousData },
  )
  const create = can('on_call_shift.create') && (
    <Button onClick={() => setEntering(true)}>{t('on_call_shift.create.menu')}</Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('on_call_shift.title')} actions={create} />}>
      <DataTable
        id="on-call-shifts"
        label={t('on_call_shift.title')}
        columns={columns}
        rowKey={({ id }) => id}
        query={query}
        search={search}
        filters={[
          {
            name: 'past',
            label: t('on_call_shift.when'),
            options: [{ value: 'true', label: t('on_call_shift.with_past') }],
          },
        ]}
        searchPlaceholder={t('on_call_shift.find')}
        empty={{ title: t('on_call_shift.empty'), body: t('on_call_shift.empty_why'), action: create }}
        count={(total) => t('on_call_shift.count', { total })}
      />
      {entering && <NewOnCallShift onClose={() => setEntering(false)} />}
      {removing && (
        <Confirm
          destructive
          onClose={() => setRemoving(undefined)}
          title={t('on_call_shift.delete.title', { name: removing.name })}
          effects={[t('on_call_shift.delete.effect', { region: removing.support_region })]}
          action={t('on_call_shift.delete.action')}
          run={async () => {
            await http.DELETE('/on-call-shifts/{id}', { params: { path: { id: removing.id } } })
            await refresh('/on-call-shifts')
            void notify(t('on_call_shift.delete.done'))
          }}
        />
      )}
    </ListLayout>
  )
}

function useColumns(now: Date, onRemove: (row: OnCallShift) => void): Column<OnCallShift>[] {
  const t = useText()
  const can = useCan()
  return useMemo(
    () => [
      { id: 'name', header: t('on_call_shift.person'), cell: ({ name }) => name },
      { id: 'region', header: t('on_call_shift.region'), cell: ({ support_region: region }) => region, card: true },
      {
        id: 'starts_at',
        header: t('on_call_shift.starts_at'),
        cell: ({ starts_at: at }) => <Moment value={at} />,
        sort: 'starts_at',
        card: true,
      },
      {
        id: 'ends_at',
        header: t('on_call_shift.ends_at'),
        cell: ({ ends_at: at }) => <Moment value={at} />,
        card: true,
      },
      {
        id: 'status',
        header: t('on_call_shift.status'),
        cell: ({ starts_at: from, ends_at: to }) =>
          new Date(from) <= now &&
          now < new Date(to) && <StatusBadge tone="green">{t('on_call_shift.status.now')}</StatusBadge>,
        card: true,
      },
      {
        id: 'actions',
        header: t('patterns.actions'),
        align: 'end',
        card: true,
        cell: (row) =>
          can('on_call_shift.delete') && (
            <RowActions label={t('on_call_shift.actions', { name: row.name })}>
              <Menu.Item color="red" onClick={() => onRemove(row)}>
                {t('on_call_shift.delete.menu')}
              </Menu.Item>
            </RowActions>
          ),
      },
    ],
    [t, can, now, onRemove],
  )
}
