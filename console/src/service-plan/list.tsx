import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { useProductFilter } from '~/product/filter'
import { usePlanColumns } from './columns'
import { PLAN_STATES, servicePlanLink } from './plan'
import { servicePlansRoute } from './routes'

export function ServicePlans() {
  const t = useText()
  const can = useCan()
  const search = servicePlansRoute.useSearch()
  const products = useProductFilter()
  const columns = usePlanColumns()
  const query = api.useQuery(
    'get',
    '/service-plans',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  const create = can('service_plan.create') && (
    <Button component={Link} to="/service-plans/new">
      {t('service_plan.create.menu')}
    </Button>
  )
  return (
    <ListLayout header={<PageHeader title={t('service_plan.title')} actions={create} />}>
      <DataTable
        id="service-plans"
        label={t('service_plan.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={servicePlanLink}
        query={query}
        search={search}
        filters={[
          {
            name: 'state',
            label: t('service_plan.status'),
            options: PLAN_STATES.map((value) => ({ value, label: t(`service_plan.status.${value}`) })),
          },
          products,
        ]}
        searchPlaceholder={t('service_plan.find')}
        exportPath="/service-plans"
        empty={{ title: t('service_plan.empty'), body: t('service_plan.empty_why'), action: create }}
        count={(total) => t('service_plan.count', { total })}
      />
    </ListLayout>
  )
}
