import { useNavigate } from '@tanstack/react-router'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { type ReleaseValues, releaseBody } from './release'
import { ReleaseForm } from './release-form'
import { createReleaseRoute } from './routes'

export function CreateRelease() {
  const t = useText()
  const navigate = useNavigate()
  const { id } = createReleaseRoute.useParams()
  const { data: product } = api.useQuery('get', '/products/{id}', { params: { path: { id } } })
  const back = { to: '/products/$id', params: { id }, search: { tab: 'releases' } } as const

  async function submit(values: ReleaseValues) {
    const { data } = await http.POST('/products/{id}/releases', { params: { path: { id } }, body: releaseBody(values) })
    if (!data) throw new Error('answer without release')
    void refresh('/products/{id}/releases')
    return data.version
  }

  return (
    <>
      <PageHeader
        title={t('product.release.create')}
        parent={{
          label: product?.name ?? t('product.one'),
          to: '/products/$id',
          params: { id },
          search: { tab: 'releases' },
        }}
      />
      <PageBody form>
        <ReleaseForm
          values={{ version: '', released_on: null, end_of_support_on: null, files: [], documents: [] }}
          submit={submit}
          onDone={(version) => {
            void notify(t('product.release.saved', { version }))
            void navigate({ ...back, replace: true })
          }}
          onCancel={() => void navigate(back)}
          action={t('product.release.add')}
        />
      </PageBody>
    </>
  )
}
