import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { LinkButton } from '~/patterns/link-button'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { useProductFilter } from '~/product/filter'
import { AddUnits } from './add-units'
import { usePoolColumns } from './columns'
import { type LicensePool, poolLink } from './pool'
import { RequestUnits } from './request-units'
import { licensePoolsRoute } from './routes'

export function LicensePools() {
  const t = useText()
  const can = useCan()
  const { organization } = useSession()
  const { low, ...search } = licensePoolsRoute.useSearch()
  const products = useProductFilter()
  const [adding, setAdding] = useState<LicensePool>()
  const [requesting, setRequesting] = useState<LicensePool>()
  const columns = usePoolColumns({ organization: true, onAdd: setAdding, onRequest: setRequesting })
  const query = api.useQuery(
    'get',
    '/license-pools',
    { params: { query: { ...listQuery(search), ...(low && { low: low === 'true' }) } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <ListLayout
      header={
        <PageHeader
          title={t('license_pool.title')}
          actions={
            can('license_pool_request.list') && (
              <LinkButton variant="default" to="/license-pools/requests" search={{ status: 'waiting' }}>
                {t('license_pool.requests.title')}
              </LinkButton>
            )
          }
        />
      }
    >
      <DataTable
        id="license-pools"
        label={t('license_pool.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={poolLink}
        query={query}
        search={{ ...search, ...(low && { low }) }}
        {...(organization.kind !== 'vendor' && {
          facet: {
            name: 'organization_id',
            label: t('license_pool.organization'),
            options: [{ value: organization.id, label: t('license_pool.own') }],
          },
        })}
        filters={[
          {
            name: 'low',
            label: t('license_pool.status'),
            options: [{ value: 'true', label: t('license_pool.low') }],
          },
          products,
        ]}
        searchPlaceholder={t('license_pool.find')}
        exportPath="/license-pools"
        empty={{ title: t('license_pool.empty'), body: t('license_pool.empty_why') }}
        count={(total) => t('license_pool.count', { total })}
      />
      {adding && <AddUnits pool={adding} onClose={() => setAdding(undefined)} />}
      {requesting && <RequestUnits pool={requesting} onClose={() => setRequesting(undefined)} />}
    </ListLayout>
  )
}
