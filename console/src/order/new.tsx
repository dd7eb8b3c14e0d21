import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { ORDER_KINDS, type OrderKind } from './kinds'
import { LicenseOrderForm } from './license-form'
import { NewOrderForm } from './new-form'

export function NewOrder() {
  const t = useText()
  const navigate = useNavigate()
  const [kind, setKind] = useState<OrderKind>('new')
  const query = api.useQuery('get', '/service-plans', {
    params: { query: { limit: 200, sort: 'name', enabled: true } },
  })
  const plans = query.data?.items.filter(
    ({ charging, version_type }) => charging === 'prepaid' && version_type === 'full',
  )
  const done = (id: string) => void navigate({ to: '/orders/$id', params: { id }, replace: true })
  const leave = () => void navigate({ to: '/orders' })
  return (
    <>
      <PageHeader title={t('order.new.title')} parent={{ label: t('order.title'), to: '/orders' }} />
      <PageBody form>
        {query.isError && !plans && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Loading />}
        {plans && (
          <Select
            label={t('order.kind')}
            description={t(`order.new.kind.${kind}`)}
            data={ORDER_KINDS.map((value) => ({ value, label: t(`order.kind.${value}`) }))}
            allowDeselect={false}
            mb="lg"
            value={kind}
            onChange={(value) => value && setKind(value)}
          />
        )}
        {plans && kind !== 'new' && (
          <LicenseOrderForm key={kind} kind={kind} plans={plans} onDone={done} onCancel={leave} />
        )}
        {plans?.length === 0 && kind === 'new' && (
          <EmptyState title={t('order.new.no_plan')} body={t('order.new.no_plan_why')} />
        )}
        {plans && plans.length > 0 && kind === 'new' && <NewOrderForm plans={plans} onDone={done} onCancel={leave} />}
      </PageBody>
    </>
  )
}
