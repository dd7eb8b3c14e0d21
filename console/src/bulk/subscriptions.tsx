import { Checkbox } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { type Permission, useCan } from '~/app/session'
import { Day, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { LinkButton } from '~/patterns/link-button'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { StatusBadge } from '~/patterns/status-badge'
import { SUBSCRIPTION_TONES, type Subscription } from '~/subscription/subscription'
import { BulkStep, type Verb } from './bulk-step'
import { ChooseBar } from './choose-bar'
import { subscriptionsRoute } from './routes'
import { useChosen } from './use-chosen'

const VERBS = [
  { verb: 'change', permission: 'subscription.update' },
  { verb: 'renew', permission: 'license.renew' },
  { verb: 'suspend', permission: 'subscription.suspend' },
  { verb: 'resume', permission: 'subscription.resume' },
  { verb: 'cancel', permission: 'subscription.cancel' },
] as const satisfies readonly { verb: Verb; permission: Permission }[]

/** All that customers subscribe to; what is chosen is changed together. */
export function Subscriptions() {
  const t = useText()
  const can = useCan()
  const search = subscriptionsRoute.useSearch()
  const columns = useColumns()
  const chosen = useChosen()
  const [doing, setDoing] = useState<Verb>()
  const products = api.useQuery('get', '/products', { params: { query: { limit: 200 } } })
  const query = api.useQuery(
    'get',
    '/subscriptions',
    { params: { query: listQuery(search) as { limit: number } } },
    { placeholderData: keepPreviousData },
  )
  if (doing) return <BulkStep verb={doing} ids={chosen.ids} onBack={() => setDoing(undefined)} />
  const inBulk = can('subscription_import.create')
  const page = (query.data?.items ?? []).map(({ id }) => id)
  const actions = inBulk && (
    <LinkButton to="/subscription-imports/new" variant="default">
      {t('subscription_import.title')}
    </LinkButton>
  )
  return (
    <ListLayout
      header={
        <>
          <PageHeader title={t('subscription.title')} actions={actions} />
          {inBulk && page.length > 0 && (
            <ChooseBar
              chosen={chosen}
              page={page}
              verbs={VERBS.filter(({ permission }) => can(permission)).map(({ verb }) => verb)}
              onDo={setDoing}
            />
          )}
        </>
      }
    >
      <DataTable
        id="subscriptions"
        label={t('subscription.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ customer }) => ({
          to: '/customers/$id',
          params: { id: customer.id },
          search: { tab: 'subscriptions' },
        })}
        query={query}
        search={search}
        {...(inBulk && {
          lead: ({ id, customer }: Subscription) => (
            <Checkbox
              size="md"
              aria-label={t('bulk.choose', { name: customer.company })}
              checked={chosen.has(id)}
              onChange={() => chosen.toggle(id)}
            />
          ),
        })}
        facet={{
          name: 'status',
          label: t('subscription.status'),
          options: (['active', 'suspended', 'canceled'] as const).map((value) => ({
            value,
            label: t(`subscription.status.${value}`),
          })),
        }}
        filters={[
          {
            name: 'product_code',
            label: t('subscription.product'),
            options: (products.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
          },
        ]}
        searchPlaceholder={t('bulk.find')}
        exportPath="/subscriptions"
        empty={{ title: t('subscription.empty'), body: t('bulk.empty_why') }}
        count={(total) => t('bulk.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<Subscription>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'customer', header: t('subscription.customer'), cell: ({ customer }) => customer.company },
      { id: 'plan', header: t('subscription.plan'), cell: ({ service_plan }) => service_plan.name, card: true },
      { id: 'product', header: t('subscription.product'), cell: ({ product }) => product.name },
      {
        id: 'status',
        header: t('subscription.status'),
        cell: ({ status }) => (
          <StatusBadge tone={SUBSCRIPTION_TONES[status]}>{t(`subscription.status.${status}`)}</StatusBadge>
        ),
        card: true,
      },
      {
        id: 'units',
        header: t('subscription.units'),
        cell: ({ units }) => <Num value={units} />,
        align: 'end',
        sort: 'units',
      },
      { id: 'starts', header: t('subscription.starts'), cell: ({ starts_on }) => <Day value={starts_on} /> },
      { id: 'owner', header: t('subscription.owner'), cell: ({ owner }) => owner.company },
    ],
    [t],
  )
}
