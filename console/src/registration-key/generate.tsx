import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { type Generated, GenerateForm } from './generate-form'
import { GeneratedKeys } from './generated'
import { generateKeysRoute } from './routes'

export function GenerateKeys() {
  const t = useText()
  const navigate = useNavigate()
  const { plan } = generateKeysRoute.useSearch()
  const [result, setResult] = useState<Generated>()
  const plans = api.useQuery('get', '/service-plans', { params: { query: { limit: 200, enabled: true } } })
  const back = () => void navigate({ to: '/registration-keys' })
  const usable = plans.data?.items.filter(({ state }) => state === 'enabled' || state === 'scheduled_update')

  if (result) return <GeneratedKeys {...result} onDone={back} />
  return (
    <>
      <PageHeader
        title={t('registration_key.generate.title')}
        parent={{ label: t('registration_key.title'), to: '/registration-keys' }}
      />
      <PageBody form>
        {plans.isError && !usable && <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />}
        {plans.isPending && <Loading />}
        {usable?.length === 0 && (
          <EmptyState
            title={t('registration_key.generate.no_plan')}
            body={t('registration_key.generate.no_plan_why')}
          />
        )}
        {usable && usable.length > 0 && <GenerateForm plans={usable} plan={plan} onDone={setResult} onCancel={back} />}
      </PageBody>
    </>
  )
}
