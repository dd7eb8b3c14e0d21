import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { useOrganizationColumns } from './columns'
import { useLicenseFilters } from './license-filters'
import { type OrganizationKind, organizationLink, PARTNER_STATUSES, partnerKindsBelow } from './organization'
import { partnersRoute } from './routes'

export function Partners() {
  const t = useText()
  const can = useCan()
  const { organization } = useSession()
  const given = partnersRoute.useSearch()
  const kinds = partnerKindsBelow(organization.kind)
  // The list has all kinds of organization; one kind of partner at a time keeps customers out.
  const search = { ...given, kind: given.kind ?? kinds[0] ?? 'reseller' }
  const columns = useOrganizationColumns({ kind: false })
  const licenseFilters = useLicenseFilters()
  const query = api.useQuery(
    'get',
    '/organizations',
    { params: { query: listQuery(search) as { kind: OrganizationKind; limit: number } } },
    { placeholderData: keepPreviousData },
  )
  const create = can('partner.create') && (
    <Button component={Link} to="/partners/new">
      {t('organization.create_partner.menu')}
    </Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('organization.partners')} actions={create} />}>
      <DataTable
        id="partners"
        label={t('organization.partners')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={organizationLink}
        query={query}
        search={search}
        facet={{
          name: 'kind',
          label: t('organization.kind'),
          options: kinds.map((value) => ({ value, label: t(`organization.kinds.${value}`) })),
          always: true,
        }}
        filters={[
          {
            name: 'status',
            label: t('organization.status'),
            options: PARTNER_STATUSES.map((value) => ({ value, label: t(`organization.status.${value}`) })),
          },
          ...licenseFilters,
        ]}
        searchPlaceholder={t('organization.find')}
        exportPath="/organizations"
        empty={{
          title: t('organization.partners.empty'),
          body: t('organization.partners.empty_why'),
          action: create,
        }}
        count={(total) => t('organization.partners.count', { total })}
      />
    </ListLayout>
  )
}
