import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useSession } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { useProductFilter } from '~/product/filter'
import { AddUnits } from './add-units'
import { usePoolColumns } from './columns'
import type { LicensePool } from './pool'
import { licensePoolsRoute } from './routes'

export function LicensePools() {
  const t = useText()
  const { organization } = useSession()
  const search = licensePoolsRoute.useSearch()
  const products = useProductFilter()
  const [adding, setAdding] = useState<LicensePool>()
  const columns = usePoolColumns({ organization: true, onAdd: setAdding })
  const query = api.useQuery(
    'get',
    '/license-pools',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  return (
    <ListLayout header={<PageHeader title={t('license_pool.title')} />}>
      <DataTable
        id="license-pools"
        label={t('license_pool.title')}
        columns={columns}
        rowKey={({ id }) => id}
        query={query}
        search={search}
        {...(organization.kind !== 'vendor' && {
          facet: {
            name: 'organization_id',
            label: t('license_pool.organization'),
            options: [{ value: organization.id, label: t('license_pool.own') }],
          },
        })}
        filters={[products]}
        searchPlaceholder={t('license_pool.find')}
        empty={{ title: t('license_pool.empty'), body: t('license_pool.empty_why') }}
        count={(total) => t('license_pool.count', { total })}
      />
      {adding && <AddUnits pool={adding} onClose={() => setAdding(undefined)} />}
    </ListLayout>
  )
}
