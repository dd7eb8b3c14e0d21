import { Button, Checkbox } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { BulkStep } from '~/bulk/bulk-step'
import { ChooseBar } from '~/bulk/choose-bar'
import { useChosen } from '~/bulk/use-chosen'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { LinkButton } from '~/patterns/link-button'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { useOrganizationColumns } from './columns'
import { useLicenseFilters } from './license-filters'
import { CUSTOMER_STATUSES, type Organization, type OrganizationKind, organizationLink } from './organization'
import { customersRoute } from './routes'

export function Customers() {
  const t = useText()
  const can = useCan()
  const search = customersRoute.useSearch()
  const columns = useOrganizationColumns({ kind: false })
  const licenseFilters = useLicenseFilters()
  const query = api.useQuery(
    'get',
    '/organizations',
    {
      params: {
        query: { ...listQuery(search), kind: 'customer' } as { kind: OrganizationKind; limit: number },
      },
    },
    { placeholderData: keepPreviousData },
  )
  const chosen = useChosen()
  const [assigning, setAssigning] = useState(false)
  if (assigning) return <BulkStep verb="assign" ids={chosen.ids} onBack={() => setAssigning(false)} />
  const inBulk = can('subscription_import.create') && can('subscription.create')
  const page = (query.data?.items ?? []).map(({ id }) => id)
  const create = can('customer.create') && (
    <Button component={Link} to="/customers/new">
      {t('organization.create_customer.menu')}
    </Button>
  )
  const actions = (
    <>
      {can('subscription_import.create') && (
        <LinkButton to="/subscription-imports/new" variant="default">
          {t('subscription_import.title')}
        </LinkButton>
      )}
      {create}
    </>
  )
  return (
    <ListLayout
      header={
        <>
          <PageHeader title={t('organization.customers')} actions={actions} />
          {inBulk && page.length > 0 && (
            <ChooseBar chosen={chosen} page={page} verbs={['assign']} onDo={() => setAssigning(true)} />
          )}
        </>
      }
    >
      <DataTable
        id="customers"
        label={t('organization.customers')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={organizationLink}
        {...(inBulk && {
          lead: ({ id, company }: Organization) => (
            <Checkbox
              size="md"
              aria-label={t('bulk.choose', { name: company })}
              checked={chosen.has(id)}
              onChange={() => chosen.toggle(id)}
            />
          ),
        })}
        query={query}
        search={search}
        filters={[
          {
            name: 'status',
            label: t('organization.status'),
            options: CUSTOMER_STATUSES.map((value) => ({ value, label: t(`organization.status.${value}`) })),
          },
          ...licenseFilters,
        ]}
        searchPlaceholder={t('organization.find')}
        exportPath="/organizations?kind=customer"
        empty={{
          title: t('organization.customers.empty'),
          body: t('organization.customers.empty_why'),
          action: create,
        }}
        count={(total) => t('organization.customers.count', { total })}
      />
    </ListLayout>
  )
}
