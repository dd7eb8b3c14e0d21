import { Button, Group, Textarea } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan, useSession } from '~/app/session'
import { Instant, Num } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { StatusBadge } from '~/patterns/status-badge'
import { type PoolRequest, poolLink, REQUEST_STATUSES, REQUEST_TONES } from './pool'
import { poolRequestsRoute } from './routes'
import { useProductName } from './version'

interface Answering {
  request: PoolRequest
  yes: boolean
}

export function PoolRequests() {
  const t = useText()
  const search = poolRequestsRoute.useSearch()
  const [answering, setAnswering] = useState<Answering>()
  const columns = useRequestColumns(setAnswering)
  const query = api.useQuery(
    'get',
    '/license-pool-requests',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  return (
    <ListLayout
      header={
        <PageHeader
          title={t('license_pool.requests.title')}
          parent={{ label: t('license_pool.title'), to: '/license-pools' }}
        />
      }
    >
      <DataTable
        id="license-pool-requests"
        label={t('license_pool.requests.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ license_pool_id: id }) => poolLink({ id })}
        query={query}
        search={search}
        facet={{
          name: 'status',
          label: t('license_pool.requests.status'),
          options: REQUEST_STATUSES.map((value) => ({ value, label: t(`license_pool.requests.status.${value}`) })),
        }}
        searchPlaceholder={t('license_pool.find')}
        exportPath="/license-pool-requests"
        empty={{ title: t('license_pool.requests.empty'), body: t('license_pool.requests.empty_why') }}
        count={(total) => t('license_pool.requests.count', { total })}
      />
      {answering && <Answer {...answering} onClose={() => setAnswering(undefined)} />}
    </ListLayout>
  )
}

function useRequestColumns(onAnswer: (answering: Answering) => void): Column<PoolRequest>[] {
  const t = useText()
  const can = useCan()
  const product = useProductName()
  const { organization } = useSession()
  return useMemo(() => {
    const mine = (request: PoolRequest) => request.organization.id === organization.id
    return [
      { id: 'product', header: t('license_pool.product'), cell: product },
      {
        id: 'organization',
        header: t('license_pool.organization'),
        cell: (request) => request.organization.company,
        card: true,
      },
      {
        id: 'status',
        header: t('license_pool.requests.status'),
        cell: ({ status }) => (
          <StatusBadge tone={REQUEST_TONES[status]}>{t(`license_pool.requests.status.${status}`)}</StatusBadge>
        ),
        card: true,
      },
      {
        id: 'units',
        header: t('license_pool.requests.units'),
        cell: ({ units }) => <Num value={units} />,
        sort: 'units',
        align: 'end',
        card: true,
      },
      { id: 'note', header: t('license_pool.request.note'), cell: ({ note }) => note, card: true },
      { id: 'answer', header: t('license_pool.requests.answer'), cell: ({ answer }) => answer, card: true },
      {
        id: 'created',
        header: t('license_pool.requests.created'),
        cell: (request) => <Instant value={request.created_at} />,
        sort: 'created_at',
      },
      {
        id: 'actions',
        header: t('patterns.actions'),
        cell: (request) =>
          request.status === 'waiting' &&
          !mine(request) &&
          can('license_pool_request.approve') && (
            <Group gap="xs" justify="flex-end">
              <Button size="compact-sm" onClick={() => onAnswer({ request, yes: true })}>
                {t('license_pool.requests.grant.menu')}
              </Button>
              <Button variant="default" size="compact-sm" onClick={() => onAnswer({ request, yes: false })}>
                {t('license_pool.requests.decline.menu')}
              </Button>
            </Group>
          ),
        align: 'end',
        card: true,
      },
    ]
  }, [t, can, product, onAnswer, organization.id])
}

function Answer({ request, yes, onClose }: Answering & { onClose: () => void }) {
  const t = useText()
  const product = useProductName()
  const { organization } = useSession()
  const [comment, setComment] = useState('')
  const named = { company: request.organization.company, product: product(request), units: request.units }
  const path = { params: { path: { id: request.id } } }

  async function run(reason: string) {
    if (yes) await http.POST('/license-pool-requests/{id}/approve', { ...path, body: { comment } })
    else await http.POST('/license-pool-requests/{id}/decline', { ...path, body: { comment: reason } })
    await Promise.all([refresh('/license-pools'), refresh('/license-pool-requests')])
    void notify(t(yes ? 'license_pool.requests.grant.done' : 'license_pool.requests.decline.done', named))
  }

  const note = request.note === '' ? [] : [t('license_pool.requests.note', { note: request.note })]
  if (!yes) {
    return (
      <Confirm
        onClose={onClose}
        title={t('license_pool.requests.decline.title', named)}
        effects={[t('license_pool.requests.decline.effect', named), ...note]}
        action={t('license_pool.requests.decline.action')}
        reason={{
          label: t('license_pool.requests.comment'),
          description: t('license_pool.requests.comment_what'),
        }}
        run={run}
      />
    )
  }
  return (
    <Confirm
      onClose={onClose}
      title={t('license_pool.requests.grant.title', named)}
      effects={[
        t('license_pool.requests.grant.effect', named),
        ...(organization.kind === 'vendor' ? [] : [t('license_pool.add.effect_own')]),
        ...note,
      ]}
      action={t('license_pool.requests.grant.action')}
      run={run}
    >
      <Textarea
        data-autofocus
        label={t('license_pool.requests.comment')}
        description={t('license_pool.requests.comment_what')}
        autosize
        minRows={2}
        maxLength={500}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </Confirm>
  )
}
