import { Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Issued } from './issued'
import { Wizard } from './wizard'

const route = getRouteApi('/shell/my-products/$id/offline')

/** Activation of an installation without a network: its request file comes in, a license file goes out. */
export function OfflineActivationPage() {
  const t = useText()
  const can = useCan()
  const { id } = route.useParams()
  const query = api.useQuery('get', '/licenses/{id}', { params: { path: { id } } })
  const license = query.data
  const parent = {
    label: license?.product.name ?? t('offline_activation.license'),
    to: '/my-products/$id',
    params: { id },
  } as const
  return (
    <>
      <PageHeader title={t('offline_activation.title')} parent={parent} />
      <PageBody form>
        {license ? (
          <Stack gap={32}>
            {can('offline_activation.create') && <Wizard license={license} />}
            <Issued license={license} />
          </Stack>
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </PageBody>
    </>
  )
}
