import { useNavigate } from '@tanstack/react-router'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { type Release, type ReleaseValues, releaseBody, releasesOf } from './release'
import { ReleaseForm } from './release-form'
import { releaseRoute } from './routes'

export function EditRelease() {
  const t = useText()
  const { id, release: releaseId } = releaseRoute.useParams()
  const { data: product } = api.useQuery('get', '/products/{id}', { params: { path: { id } } })
  const query = api.useQuery('get', '/products/{id}/releases', releasesOf(id))
  const release = query.data?.items.find((one) => one.id === releaseId)
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.data && !release) return <EmptyState page title={t('app.unknown.title')} body={t('app.unknown.body')} />
  return (
    <>
      <PageHeader
        title={release ? t('product.release.one', { version: release.version }) : t('product.releases')}
        parent={{
          label: product?.name ?? t('product.one'),
          to: '/products/$id',
          params: { id },
          search: { tab: 'releases' },
        }}
      />
      <PageBody form>{release ? <Edit key={release.id} release={release} /> : <Loading />}</PageBody>
    </>
  )
}

function Edit({ release }: { release: Release }) {
  const t = useText()
  const navigate = useNavigate()
  const { version, released_on, end_of_support_on, files, documents } = release
  const back = { to: '/products/$id', params: { id: release.product_id }, search: { tab: 'releases' } } as const

  async function submit(values: ReleaseValues) {
    const { data } = await http.PATCH('/releases/{id}', {
      params: { path: { id: release.id } },
      body: releaseBody(values),
    })
    if (!data) throw new Error('answer without release')
    await refresh('/products/{id}/releases')
    return data.version
  }

  return (
    <ReleaseForm
      values={{ version, released_on, end_of_support_on: end_of_support_on ?? null, files, documents }}
      submit={submit}
      onDone={(saved) => {
        void notify(t('product.release.saved', { version: saved }))
        void navigate({ ...back, replace: true })
      }}
      onCancel={() => void navigate(back)}
      action={t('product.save')}
    />
  )
}
