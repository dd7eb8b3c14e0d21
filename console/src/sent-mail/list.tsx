import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { LANGUAGE_NAMES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { Moment } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { MAIL_STATUSES, type SentMail } from './mail'
import { MailStatus } from './mail-status'
import { MailPanel } from './panel'
import { sentMailsRoute } from './routes'

const TO = '/sent-mails'

export function SentMails() {
  const t = useText()
  const navigate = useNavigate()
  const search = sentMailsRoute.useSearch()
  const columns = useColumns()
  const query = api.useQuery(
    'get',
    TO,
    { params: { query: listQuery(search) as { status?: SentMail['status']; limit: number } } },
    { placeholderData: keepPreviousData },
  )
  const { open, ...closed } = search
  return (
    <ListLayout
      header={<PageHeader title={t('sent_mail.title')} />}
      panel={
        open && (
          <MailPanel key={open} id={open} onClose={() => void navigate({ to: TO, search: closed, replace: true })} />
        )
      }
    >
      <DataTable
        id="sent-mails"
        label={t('sent_mail.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: TO, search: { ...closed, open: id } })}
        query={query}
        search={search}
        filters={[
          {
            name: 'status',
            label: t('sent_mail.status'),
            options: MAIL_STATUSES.map((value) => ({ value, label: t(`sent_mail.status.${value}`) })),
          },
        ]}
        searchPlaceholder={t('sent_mail.find')}
        exportPath="/sent-mails"
        empty={{ title: t('sent_mail.empty'), body: t('sent_mail.empty_why') }}
        count={(total) => t('sent_mail.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<SentMail>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'subject', header: t('sent_mail.subject'), cell: ({ subject }) => subject },
      {
        id: 'status',
        header: t('sent_mail.status'),
        cell: ({ status }) => <MailStatus status={status} />,
        card: true,
      },
      {
        id: 'to',
        header: t('sent_mail.to'),
        cell: ({ to_name, to_address }) => (to_name ? `${to_name} <${to_address}>` : to_address),
        card: true,
      },
      {
        id: 'created',
        header: t('sent_mail.created'),
        cell: ({ created_at }) => <Moment value={created_at} />,
        sort: 'created_at',
      },
      { id: 'event', header: t('sent_mail.event'), cell: ({ event }) => <code>{event}</code>, hidden: true },
      {
        id: 'language',
        header: t('sent_mail.language'),
        cell: ({ language }) => LANGUAGE_NAMES[language],
        hidden: true,
      },
    ],
    [t],
  )
}
