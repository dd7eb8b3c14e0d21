import { Button, Menu } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { RelativeTime } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { RowActions } from '~/patterns/row-actions'
import { StatusBadge, type Tone } from '~/patterns/status-badge'
import { RemoveMailbox } from './delete'
import { type Mailbox, MailboxEditor } from './editor'
import { mailboxesRoute } from './routes'
import { TryMailbox } from './try'

type Doing = { what: 'edit' | 'remove' | 'try'; mailbox: Mailbox } | { what: 'create' }

const TONES: Record<Mailbox['state'], Tone> = { new: 'grey', working: 'green', failing: 'red' }

/** The mailboxes that are read: support managers keep them. */
export function Mailboxes() {
  const t = useText()
  const can = useCan()
  const [doing, setDoing] = useState<Doing>()
  const search = mailboxesRoute.useSearch()
  const columns = useColumns(setDoing)
  const query = api.useQuery(
    'get',
    '/mailboxes',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData, refetchInterval: 20_000 },
  )
  const onClose = () => setDoing(undefined)
  const create = can('mailbox.create') && (
    <Button onClick={() => setDoing({ what: 'create' })}>{t('mailbox.create.menu')}</Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('mailbox.title')} actions={create} />}>
      <DataTable
        id="mailboxes"
        label={t('mailbox.title')}
        columns={columns}
        rowKey={({ id }) => id}
        query={query}
        search={search}
        searchPlaceholder={t('mailbox.find')}
        empty={{ title: t('mailbox.empty'), body: t('mailbox.empty_why'), action: create }}
        count={(total) => t('mailbox.count', { total })}
      />
      {doing?.what === 'create' && <MailboxEditor onClose={onClose} />}
      {doing?.what === 'edit' && <MailboxEditor before={doing.mailbox} onClose={onClose} />}
      {doing?.what === 'remove' && <RemoveMailbox mailbox={doing.mailbox} onClose={onClose} />}
      {doing?.what === 'try' && <TryMailbox mailbox={doing.mailbox} onClose={onClose} />}
    </ListLayout>
  )
}

function useColumns(onDo: (doing: Doing) => void): Column<Mailbox>[] {
  const t = useText()
  const can = useCan()
  return useMemo(
    () => [
      { id: 'name', header: t('mailbox.name'), cell: ({ name }) => name, sort: 'name' },
      { id: 'address', header: t('mailbox.address'), cell: ({ address }) => address, card: true },
      { id: 'state', header: t('mailbox.state'), cell: (mailbox) => <State mailbox={mailbox} />, card: true },
      {
        id: 'checked',
        header: t('mailbox.checked'),
        cell: ({ checked_at }) => (checked_at ? <RelativeTime value={checked_at} /> : '–'),
        card: true,
      },
      { id: 'error', header: t('mailbox.last_error'), cell: ({ last_error }) => last_error ?? '–', card: true },
      { id: 'host', header: t('mailbox.host'), cell: ({ host, port }) => `${host}:${port}`, hidden: true },
      {
        id: 'actions',
        header: t('patterns.actions'),
        align: 'end',
        card: true,
        cell: (mailbox) =>
          can('mailbox.update') && (
            <RowActions label={t('mailbox.actions', { name: mailbox.name })}>
              <Menu.Item onClick={() => onDo({ what: 'try', mailbox })}>{t('mailbox.try.menu')}</Menu.Item>
              <Menu.Item onClick={() => onDo({ what: 'edit', mailbox })}>{t('mailbox.edit.menu')}</Menu.Item>
              <Menu.Item color="red" onClick={() => onDo({ what: 'remove', mailbox })}>
                {t('mailbox.delete.menu')}
              </Menu.Item>
            </RowActions>
          ),
      },
    ],
    [t, can, onDo],
  )
}

function State({ mailbox }: { mailbox: Mailbox }) {
  const t = useText()
  if (!mailbox.enabled) return <StatusBadge tone="grey">{t('mailbox.state.off')}</StatusBadge>
  return <StatusBadge tone={TONES[mailbox.state]}>{t(`mailbox.state.${mailbox.state}`)}</StatusBadge>
}
