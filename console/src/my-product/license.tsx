import { getRouteApi } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Day, Instant } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { HowToEnter } from '~/registration/how-to'
import { Installations } from './installations'
import { LicenseCode } from './license-code'
import { type License, useLicenseWords } from './license-words'
import { LifeLine } from './life-line-view'
import classes from './my-product.module.css'
import { NextStep } from './next-step'
import { LicenseStatus } from './status'

const route = getRouteApi('/shell/my-products/$id')

/** One license, for the company that uses it: how it stands first, then what can be done. */
export function MyProduct() {
  const t = useText()
  const { id } = route.useParams()
  const query = api.useQuery('get', '/licenses/{id}', { params: { path: { id } } })
  const license = query.data
  const parent = { label: t('my_product.title'), to: '/my-products' } as const
  return (
    <>
      <PageHeader
        title={license?.product.name ?? t('my_product.one')}
        parent={parent}
        status={license && <LicenseStatus status={license.status} />}
      />
      <PageBody>
        {license ? (
          <Detail license={license} />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </PageBody>
    </>
  )
}

function Detail({ license }: { license: License }) {
  const t = useText()
  const can = useCan()
  const { standing, use } = useLicenseWords(license)
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <div>
          <p className={classes.words}>
            {standing} {use}
          </p>
        </div>
        <LifeLine license={license} />
        <NextStep license={license} />
        <section className={classes.section}>
          <h2>{t('my_product.code')}</h2>
          <LicenseCode license={license} />
        </section>
        {can('activation.list') && (
          <section className={classes.section}>
            <h2>{t('my_product.installations')}</h2>
            <Installations license={license} />
          </section>
        )}
      </div>
      <aside className={classes.main} aria-label={t('my_product.facts')}>
        <section className={classes.section}>
          <h2>{t('my_product.facts')}</h2>
          <Facts
            facts={[
              { label: t('my_product.version'), value: t(`my_product.version.${license.version_type}`) },
              { label: t('my_product.starts'), value: <Day value={license.starts_on} /> },
              { label: t('my_product.expires'), value: <Day value={license.expires_on} /> },
              { label: t('my_product.seller'), value: license.owner.company },
              { label: t('my_product.licensee'), value: license.customer.company },
              { label: t('my_product.registered'), value: <Instant value={license.created_at} /> },
            ]}
          />
        </section>
        <section className={classes.section}>
          <h2>{t('my_product.how')}</h2>
          <HowToEnter product={license.product.code} />
        </section>
      </aside>
    </div>
  )
}
