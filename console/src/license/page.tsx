import { Link } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Day, Moment, Num } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Section } from '~/patterns/section'
import { RenewalPanel } from '~/renewal/panel'
import { LicenseActions } from './actions'
import { Activations } from './activations'
import { CodeSection } from './code-section'
import { Flags } from './flags'
import { InWords } from './in-words'
import type { License } from './license'
import { LicenseStatus } from './license-status'
import { LifeLine } from './life-line'
import { licenseRoute } from './routes'

export function LicensePage() {
  const t = useText()
  const { id } = licenseRoute.useParams()
  const query = api.useQuery('get', '/licenses/{id}', { params: { path: { id } } })
  const license = query.data
  if (query.isError && !license) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader
        title={
          license
            ? t('license.of', { product: license.product.name, company: license.customer.company })
            : t('license.one')
        }
        parent={{ label: t('license.title'), to: '/licenses' }}
        status={license && <LicenseStatus status={license.status} awaitsSignIn={license.awaits_sign_in} />}
        actions={license && <LicenseActions license={license} />}
      />
      <PageBody>{license ? <Detail license={license} /> : <Loading />}</PageBody>
    </>
  )
}

function Detail({ license }: { license: License }) {
  const t = useText()
  const can = useCan()
  return (
    <>
      <InWords license={license} />
      <Flags license={license} />
      <LifeLine license={license} />
      <CodeSection license={license} />
      {can('license.quote_renewal') && license.version_type === 'full' && <RenewalPanel license={license} />}
      {can('activation.list') && <Activations license={license} />}
      <Section title={t('license.facts')}>
        <LicenseFacts license={license} />
      </Section>
    </>
  )
}

function LicenseFacts({ license }: { license: License }) {
  const t = useText()
  const can = useCan()
  const { customer, awaits_sign_in: waits } = license
  return (
    <Facts
      facts={[
        {
          label: t('license.customer'),
          value: can('customer.list') ? (
            <Link to="/customers/$id" params={{ id: customer.id }}>
              {customer.company}
            </Link>
          ) : (
            customer.company
          ),
        },
        { label: t('license.owner'), value: license.owner.company },
        { label: t('license.product'), value: `${license.product.name} (${license.product.code})` },
        { label: t('license.version'), value: t(`license.version.${license.version_type}`) },
        { label: t('license.units'), value: <Num value={license.units} /> },
        {
          label: t(waits ? 'license.starts_latest' : 'license.starts'),
          value: <Day value={license.starts_on} />,
        },
        { label: t('license.expires'), value: !waits && <Day value={license.expires_on} /> },
        { label: t('license.grace_ends'), value: !waits && <Day value={license.grace_ends_on} /> },
        { label: t('license.use'), value: t(license.offline ? 'license.use.offline' : 'license.use.online') },
        { label: t('license.time_zone'), value: license.time_zone },
        { label: t('license.created'), value: <Moment value={license.created_at} /> },
        ...(can('transaction.list')
          ? [
              {
                label: t('transaction.title'),
                value: (
                  <Link to="/transactions" search={{ license_id: license.id }}>
                    {t('transaction.of_license')}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
