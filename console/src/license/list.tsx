import { keepPreviousData } from '@tanstack/react-query'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { useProductFilter } from '~/product/filter'
import { useLicenseColumns } from './columns'
import { LICENSE_STATUSES, type LicenseStatus, licenseLink } from './license'
import { licensesRoute } from './routes'

export function Licenses() {
  const t = useText()
  const can = useCan()
  const search = licensesRoute.useSearch()
  const columns = useLicenseColumns({ customer: true })
  const products = useProductFilter()
  const exceeded = {
    name: 'exceeded',
    label: t('license.allocation'),
    options: [
      { value: 'true', label: t('license.allocation.exceeded') },
      { value: 'false', label: t('license.allocation.within') },
    ],
  }
  const seller = {
    name: 'own',
    label: t('license.seller'),
    options: [
      { value: 'true', label: t('license.seller.own') },
      { value: 'false', label: t('license.seller.below') },
    ],
  }
  const query = api.useQuery(
    'get',
    '/licenses',
    { params: { query: listQuery(search) as { status?: LicenseStatus; limit: number } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <ListLayout header={<PageHeader title={t('license.title')} />}>
      <DataTable
        id="licenses"
        label={t('license.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={licenseLink}
        query={query}
        search={search}
        facet={{
          name: 'status',
          label: t('license.status'),
          options: LICENSE_STATUSES.map((value) => ({ value, label: t(`license.status.${value}`) })),
        }}
        filters={[products, exceeded, seller]}
        searchPlaceholder={t('license.find')}
        exportPath={can('license.export') ? '/licenses' : undefined}
        empty={{ title: t('license.empty'), body: t('license.empty_why') }}
        count={(total) => t('license.count', { total })}
      />
    </ListLayout>
  )
}
