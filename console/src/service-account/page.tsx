import { Link } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Instant, Num } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Section } from '~/patterns/section'
import { SubList } from '~/patterns/sub-list'
import { useRequestColumns } from '~/support-request/columns'
import { Health, healthOf, type ServiceAccount } from './health'
import classes from './page.module.css'
import { ReportMenu } from './report-menu'
import { serviceAccountRoute } from './routes'

/** One customer, as whoever looks after it sees it. */
export function ServiceAccountPage() {
  const t = useText()
  const can = useCan()
  const { id } = serviceAccountRoute.useParams()
  const query = api.useQuery('get', '/service-accounts/{id}', { params: { path: { id } } }, { refetchInterval: 60_000 })
  const account = query.data
  return (
    <>
      <PageHeader
        parent={{ label: t('service_account.title'), to: '/service-accounts' }}
        title={account?.company ?? t('service_account.one')}
        status={account && <Health account={account} />}
        actions={account && can('service_account.export') && <ReportMenu account={account} />}
      />
      <PageBody>
        {query.isError && !account ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : !account ? (
          <Loading lines={9} />
        ) : (
          <Account account={account} />
        )}
      </PageBody>
    </>
  )
}

function Account({ account }: { account: ServiceAccount }) {
  const t = useText()
  const can = useCan()
  const columns = useRequestColumns(false)
  const { id } = account
  const requests = api.useQuery('get', '/support-requests', {
    params: { query: { customer_id: id, open: true, limit: 20 } },
  })
  const licenses = (status: string, total: number) => (
    <Link to="/licenses" search={{ customer_id: id, ...(status && { status }) } as never}>
      <Num value={total} />
    </Link>
  )
  const held = Object.values(account.licenses).reduce((sum, total) => sum + total, 0)
  return (
    <>
      <div className={classes.pair}>
        <div>
          <Section title={t('service_account.work')}>
            <Facts
              facts={[
                ...account.priorities.map(({ priority, open }) => ({
                  label: t(`support_request.priority.${priority}`),
                  value: t('service_account.of_priority', { ...open }),
                })),
                { label: t('service_account.escalations'), value: <Num value={account.escalations} /> },
              ]}
            />
          </Section>
        </div>
        <div>
          <Section title={t('service_account.licenses')}>
            <Facts
              facts={[
                { label: t('service_account.held'), value: licenses('', held) },
                ...healthOf(account).map(({ id: what, total }) => ({
                  label: t(`service_account.${what}`),
                  value:
                    what === 'exceeded' ? (
                      <Link to="/licenses" search={{ customer_id: id, exceeded: 'true' } as never}>
                        <Num value={total} />
                      </Link>
                    ) : (
                      licenses(what === 'expiring' ? 'expiring_soon' : what, total)
                    ),
                })),
                {
                  label: t('service_account.next_end'),
                  value: account.next_end && <Instant value={account.next_end} />,
                },
                {
                  label: t('service_account.contract'),
                  value: account.contract_ends_at && <Instant value={account.contract_ends_at} />,
                },
                {
                  label: t('service_account.offering'),
                  value: t(`support_request.offering.${account.support_offering}`),
                },
                { label: t('service_account.manager'), value: account.service_manager.name },
                {
                  label: t('service_account.customer'),
                  value: can('customer.read') && (
                    <Link to="/customers/$id" params={{ id }}>
                      {account.company}
                    </Link>
                  ),
                },
              ]}
            />
          </Section>
        </div>
      </div>
      <Section title={t('service_account.requests')}>
        <SubList
          label={t('service_account.requests')}
          query={requests}
          columns={columns}
          rowKey={(request) => request.id}
          rowLink={(request) => ({ to: '/support-requests/$id', params: { id: request.id } })}
          empty={{ title: t('service_account.no_requests') }}
        />
      </Section>
    </>
  )
}
