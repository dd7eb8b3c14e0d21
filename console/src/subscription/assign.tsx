import { useNavigate } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { AssignForm } from './assign-form'
import { assignPlanRoute } from './routes'

export function AssignPlan() {
  const t = useText()
  const navigate = useNavigate()
  const { id } = assignPlanRoute.useParams()
  const customer = api.useQuery('get', '/organizations/{id}', { params: { path: { id } } })
  const plans = api.useQuery('get', '/service-plans', { params: { query: { limit: 200, enabled: true } } })
  const failed = [customer, plans].find(({ isError, data }) => isError && !data)
  const back = () => void navigate({ to: '/customers/$id', params: { id }, search: { tab: 'subscriptions' } })
  const company = customer.data?.company
  // Nothing is made from a plan whose suite awaits approval.
  const open = plans.data?.items.filter(({ locked }) => !locked)
  return (
    <>
      <PageHeader
        title={t('subscription.assign.title')}
        parent={{ label: company ?? t('subscription.customer'), to: '/customers/$id', params: { id } }}
      />
      <PageBody form>
        {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
        {!failed && (!customer.data || !plans.data) && <Loading />}
        {open?.length === 0 && (
          <EmptyState title={t('subscription.assign.no_plan')} body={t('subscription.assign.no_plan_why')} />
        )}
        {customer.data && open && open.length > 0 && (
          <AssignForm customer={customer.data} plans={open} onDone={back} onCancel={back} />
        )}
      </PageBody>
    </>
  )
}
