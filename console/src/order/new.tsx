import { useNavigate } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { NewOrderForm } from './new-form'

export function NewOrder() {
  const t = useText()
  const navigate = useNavigate()
  const query = api.useQuery('get', '/service-plans', {
    params: { query: { limit: 200, sort: 'name', enabled: true } },
  })
  const plans = query.data?.items.filter(
    ({ charging, version_type }) => charging === 'prepaid' && version_type === 'full',
  )
  return (
    <>
      <PageHeader title={t('order.new.title')} parent={{ label: t('order.title'), to: '/orders' }} />
      <PageBody form>
        {query.isError && !plans && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Loading />}
        {plans?.length === 0 && <EmptyState title={t('order.new.no_plan')} body={t('order.new.no_plan_why')} />}
        {plans && plans.length > 0 && (
          <NewOrderForm
            plans={plans}
            onDone={(id) => void navigate({ to: '/orders/$id', params: { id }, replace: true })}
            onCancel={() => void navigate({ to: '/orders' })}
          />
        )}
      </PageBody>
    </>
  )
}
