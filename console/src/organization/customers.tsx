import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { LinkButton } from '~/patterns/link-button'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { useOrganizationColumns } from './columns'
import { CUSTOMER_STATUSES, type OrganizationKind, organizationLink } from './organization'
import { customersRoute } from './routes'

export function Customers() {
  const t = useText()
  const can = useCan()
  const search = customersRoute.useSearch()
  const columns = useOrganizationColumns({ kind: false })
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
    <ListLayout header={<PageHeader title={t('organization.customers')} actions={actions} />}>
      <DataTable
        id="customers"
        label={t('organization.customers')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={organizationLink}
        query={query}
        search={search}
        filters={[
          {
            name: 'status',
            label: t('organization.status'),
            options: CUSTOMER_STATUSES.map((value) => ({ value, label: t(`organization.status.${value}`) })),
          },
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
