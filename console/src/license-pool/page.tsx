import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { Num } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { LinkButton } from '~/patterns/link-button'
import { Loading } from '~/patterns/loading'
import { Meter } from '~/patterns/meter'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Section } from '~/patterns/section'
import { AddUnits } from './add-units'
import { PoolHistory } from './history'
import { type LicensePool, poolTone, scarceFrom } from './pool'
import { PoolStatus } from './pool-status'
import { RequestUnits } from './request-units'
import { licensePoolRoute } from './routes'
import { EditTerms } from './terms'
import { useProductName } from './version'

export function LicensePoolPage() {
  const t = useText()
  const product = useProductName()
  const { id } = licensePoolRoute.useParams()
  const query = api.useQuery('get', '/license-pools/{id}', { params: { path: { id } } })
  const pool = query.data
  if (query.isError && !pool) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader
        title={
          pool
            ? t('license_pool.of', { product: product(pool), company: pool.organization.company })
            : t('license_pool.title')
        }
        parent={{ label: t('license_pool.title'), to: '/license-pools' }}
        status={pool && <PoolStatus pool={pool} />}
        actions={pool && <Actions pool={pool} />}
      />
      <PageBody>{pool ? <Body pool={pool} /> : <Loading />}</PageBody>
    </>
  )
}

function Body({ pool }: { pool: LicensePool }) {
  const t = useText()
  const can = useCan()
  const [editing, setEditing] = useState(false)
  return (
    <>
      <Section title={t('license_pool.units')}>
        <Meter
          value={pool.assigned}
          max={pool.allotted}
          mark={scarceFrom(pool)}
          tone={poolTone(pool)}
          label={t('license_pool.use_is', { assigned: pool.assigned, allotted: pool.allotted, minimum: pool.minimum })}
        />
        <Facts
          facts={[
            { label: t('license_pool.allotted'), value: <Num value={pool.allotted} /> },
            { label: t('license_pool.assigned'), value: <Num value={pool.assigned} /> },
            { label: t('license_pool.remaining'), value: <Num value={pool.remaining} /> },
          ]}
        />
      </Section>
      <Section
        title={t('license_pool.terms')}
        actions={
          can('license_pool.update') && (
            <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
              {t('license_pool.terms.menu')}
            </Button>
          )
        }
      >
        <Facts
          facts={[
            { label: t('license_pool.minimum'), value: <Num value={pool.minimum} /> },
            { label: t('license_pool.cap'), value: <Num value={pool.request_cap} /> },
            {
              label: t('license_pool.refill'),
              value:
                pool.is_tier1 &&
                (pool.refill_threshold > 0 ? <Num value={pool.refill_threshold} /> : t('license_pool.refill_off')),
            },
          ]}
        />
      </Section>
      {can('license_pool_movement.list') && (
        <Section title={t('license_pool.history')}>
          <PoolHistory pool={pool} />
        </Section>
      )}
      {editing && <EditTerms pool={pool} onClose={() => setEditing(false)} />}
    </>
  )
}

function Actions({ pool }: { pool: LicensePool }) {
  const t = useText()
  const can = useCan()
  const own = useSession().organization.id === pool.organization.id
  const [asking, setAsking] = useState(false)
  const may = own ? can('license_pool.request') && !pool.waiting_units : can('license_pool.add')
  const Dialog = own ? RequestUnits : AddUnits
  return (
    <>
      {can('license_pool_request.list') && (
        <LinkButton variant="default" to="/license-pools/requests" search={{ license_pool_id: pool.id }}>
          {t('license_pool.requests.title')}
        </LinkButton>
      )}
      {may && (
        <Button onClick={() => setAsking(true)}>
          {t(own ? 'license_pool.request.menu' : 'license_pool.add.menu')}
        </Button>
      )}
      {asking && <Dialog pool={pool} onClose={() => setAsking(false)} />}
    </>
  )
}
