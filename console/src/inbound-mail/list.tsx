import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Moment } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { type InboundMail, MAIL_STATES, MailState, sender } from './mail'
import { InboundMailPanel } from './panel'
import { inboundMailsRoute } from './routes'

const TO = '/inbound-mails'

/** What came in by mail. Held mails wait for somebody to decide. */
export function InboundMails() {
  const t = useText()
  const navigate = useNavigate()
  const search = inboundMailsRoute.useSearch()
  const columns = useColumns()
  const query = api.useQuery(
    'get',
    TO,
    { params: { query: listQuery(search) as { state?: InboundMail['state']; limit: number } } },
    { placeholderData: keepPreviousData, refetchInterval: 30_000 },
  )
  const { open, ...closed } = search
  return (
    <ListLayout
      header={<PageHeader title={t('inbound_mail.title')} />}
      panel={
        open && (
          <InboundMailPanel
            key={open}
            id={open}
            onClose={() => void navigate({ to: TO, search: closed, replace: true })}
          />
        )
      }
    >
      <DataTable
        id="inbound-mails"
        label={t('inbound_mail.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: TO, search: { ...closed, open: id } })}
        query={query}
        search={search}
        filters={[
          {
            name: 'state',
            label: t('inbound_mail.state'),
            options: MAIL_STATES.map((value) => ({ value, label: t(`inbound_mail.state.${value}`) })),
          },
        ]}
        searchPlaceholder={t('inbound_mail.find')}
        empty={{ title: t('inbound_mail.empty'), body: t('inbound_mail.empty_why') }}
        count={(total) => t('inbound_mail.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<InboundMail>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'subject', header: t('inbound_mail.subject'), cell: ({ subject }) => subject || '–' },
      {
        id: 'state',
        header: t('inbound_mail.state'),
        cell: ({ state }) => <MailState state={state} />,
        card: true,
      },
      { id: 'from', header: t('inbound_mail.from'), cell: (mail) => sender(mail), card: true },
      {
        id: 'reason',
        header: t('inbound_mail.reason'),
        cell: ({ reason }) => (reason ? t(`inbound_mail.reason.${reason}`) : '–'),
        card: true,
      },
      {
        id: 'created',
        header: t('inbound_mail.created'),
        cell: ({ created_at }) => <Moment value={created_at} />,
        sort: 'created_at',
        card: true,
      },
    ],
    [t],
  )
}
