import { Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { type Answer, api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { RenewalState, useLatestRequest } from '~/my-renewal/state'
import { Day, Instant } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { LinkButton } from '~/patterns/link-button'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { ProductServices } from '~/regional-service/of-product'
import { HowToEnter, useProduct } from '~/registration/how-to'
import { CertificateButton } from './certificate'
import { Downloads } from './downloads'
import { Installations } from './installations'
import { LicenseCode } from './license-code'
import { useLicenseValues, useLicenseWords } from './license-words'
import { LifeLine } from './life-line-view'
import classes from './my-product.module.css'
import { Flags, NextStep } from './next-step'
import { renewable } from './situation'
import { LicenseStatus } from './status'

const route = getRouteApi('/shell/my-products/$id')

type Detailed = Answer<'/licenses/{id}'>

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
        status={license && <LicenseStatus license={license} />}
        actions={
          license && (
            <>
              <CertificateButton license={license} />
              <RenewEarly license={license} />
            </>
          )
        }
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

/** While all is well nothing asks for a renewal, but it can be had. */
function RenewEarly({ license }: { license: Detailed }) {
  const t = useText()
  const can = useCan()
  const { situation, today } = useLicenseWords(license)
  const asked = useLatestRequest(license.id)?.status === 'open'
  if (situation !== 'normal' || asked || !renewable(license, situation, today)) return null
  if (!can('renewal_request.create')) return null
  return (
    <LinkButton to="/my-products/$id/renew" params={{ id: license.id }}>
      {t('my_product.renew')}
    </LinkButton>
  )
}

function Detail({ license }: { license: Detailed }) {
  const t = useText()
  const can = useCan()
  const { standing, use } = useLicenseWords(license)
  const values = useLicenseValues(license)
  const product = useProduct(license.product.code)
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <div>
          <p className={classes.words}>
            {license.awaits_sign_in ? t('my_product.awaits_sign_in', values) : standing} {use}
          </p>
          <EndOfLife license={license} />
        </div>
        <LifeLine license={license} />
        <NextStep license={license} />
        {can('renewal_request.list') && <RenewalState license={license} />}
        <Flags license={license} />
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
        {can('offline_activation.list') && product?.kind === 'software' && <Offline license={license} />}
        <section className={classes.section}>
          <h2>{t('my_product.downloads')}</h2>
          <Downloads license={license} />
        </section>
      </div>
      <aside className={classes.main} aria-label={t('my_product.facts')}>
        <ProductServices productCode={license.product.code} />
        <section className={classes.section}>
          <h2>{t('my_product.facts')}</h2>
          <LicenseFacts license={license} />
        </section>
        <section className={classes.section}>
          <h2>{t('my_product.how')}</h2>
          <HowToEnter products={[license.product.code]} />
        </section>
      </aside>
    </div>
  )
}

/** That the product itself will end, for as long as the license does not say so by its status. */
function EndOfLife({ license }: { license: Detailed }) {
  const t = useText()
  const values = useLicenseValues(license)
  const { today } = useLicenseWords(license)
  const end = useProduct(license.product.code)?.end_of_life
  if (!end || end < today) return null
  return (
    <Text mt="sm" maw="60ch">
      {t('my_product.ends', values)}
    </Text>
  )
}

function Offline({ license }: { license: Detailed }) {
  const t = useText()
  const can = useCan()
  return (
    <section className={classes.section}>
      <h2>{t('my_product.offline')}</h2>
      <Text c="dimmed" mb="sm" maw="65ch">
        {t('my_product.offline.what')}
      </Text>
      <LinkButton to="/my-products/$id/offline" params={{ id: license.id }} variant="default" size="compact-sm">
        {t(can('offline_activation.create') ? 'my_product.offline.action' : 'my_product.offline.files')}
      </LinkButton>
    </section>
  )
}

function LicenseFacts({ license }: { license: Detailed }) {
  const t = useText()
  const months = license.auto_renew_months
  return (
    <Facts
      facts={[
        { label: t('my_product.version'), value: t(`my_product.version.${license.version_type}`) },
        { label: t('my_product.starts'), value: <Day value={license.starts_on} /> },
        { label: t('my_product.expires'), value: <Day value={license.expires_on} /> },
        { label: t('my_product.auto_renew'), value: months > 0 && t('my_product.auto_renew.every', { months }) },
        { label: t('my_product.seller'), value: license.owner.company },
        { label: t('my_product.licensee'), value: license.customer.company },
        { label: t('my_product.registered'), value: <Instant value={license.created_at} /> },
      ]}
    />
  )
}
