import { useNavigate } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { CreateForm } from './create-form'

export function CreateServicePlan() {
  const t = useText()
  const navigate = useNavigate()
  const products = api.useQuery('get', '/products', { params: { query: { limit: 200, sort: 'name' } } })
  return (
    <>
      <PageHeader
        title={t('service_plan.create.title')}
        parent={{ label: t('service_plan.title'), to: '/service-plans' }}
      />
      <PageBody form>
        {products.isError && !products.data && (
          <ErrorState error={products.error} onRetry={() => void products.refetch()} />
        )}
        {products.isPending && <Loading />}
        {products.data?.items.length === 0 && (
          <EmptyState title={t('service_plan.create.no_product')} body={t('service_plan.create.no_product_why')} />
        )}
        {products.data && products.data.items.length > 0 && (
          <CreateForm
            products={products.data.items}
            onDone={({ id }) => void navigate({ to: '/service-plans/$id', params: { id }, replace: true })}
            onCancel={() => void navigate({ to: '/service-plans' })}
          />
        )}
      </PageBody>
    </>
  )
}
