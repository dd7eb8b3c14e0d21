import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { LinkButton } from '~/patterns/link-button'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { PageTabs } from '~/patterns/page-tabs'
import { Section } from '~/patterns/section'
import { EditForm } from './edit-form'
import { LifecycleBadge } from './lifecycle-badge'
import { PolicyFacts } from './policy-facts'
import type { Product } from './product'
import { Releases } from './releases'
import { productRoute } from './routes'

export function ProductPage() {
  const t = useText()
  const can = useCan()
  const { id } = productRoute.useParams()
  const { tab } = productRoute.useSearch()
  const query = api.useQuery('get', '/products/{id}', { params: { path: { id } } })
  const product = query.data
  const releases = tab === 'releases'
  if (query.isError && !product) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader
        title={product?.name ?? t('product.one')}
        parent={{ label: t('product.title'), to: '/products' }}
        status={product && <LifecycleBadge product={product} />}
        actions={
          releases &&
          can('release.create') && (
            <LinkButton to="/products/$id/releases/new" params={{ id }}>
              {t('product.release.add')}
            </LinkButton>
          )
        }
      />
      <PageTabs
        label={product?.name ?? t('product.one')}
        tabs={[
          { id: 'terms', label: t('product.terms') },
          { id: 'releases', label: t('product.releases') },
        ]}
      />
      <PageBody form={!releases}>
        {releases ? <Releases productId={id} /> : product ? <Detail product={product} /> : <Loading />}
      </PageBody>
    </>
  )
}

function Detail({ product }: { product: Product }) {
  const t = useText()
  const can = useCan()
  return (
    <>
      <Section title={t('product.fixed')}>
        <Facts
          facts={[
            { label: t('product.code'), value: <code>{product.code}</code> },
            { label: t('product.key_prefix'), value: <code>{product.key_prefix}</code> },
            { label: t('product.kind'), value: t(`product.kind.${product.kind}`) },
            { label: t('product.segment'), value: t(`product.segment.${product.segment}`) },
            { label: t('product.unit'), value: product.unit },
            { label: t('product.activation_mode'), value: t(`product.activation_mode.${product.activation_mode}`) },
            { label: t('product.code_alphabet'), value: t(`product.code_alphabet.${product.code_alphabet}`) },
          ]}
        />
      </Section>
      <Section title={t('product.policy')}>
        {can('product.update') ? <EditForm key={product.id} product={product} /> : <PolicyFacts product={product} />}
      </Section>
    </>
  )
}
