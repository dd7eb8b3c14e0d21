import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Section } from '~/patterns/section'
import { Ages } from './ages'
import { Backlog } from './backlog'
import classes from './dashboard.module.css'
import { Numbers } from './numbers'
import { WorkTable } from './work-table'

/** It stands on a wall: often enough to be believed, seldom enough to cost nothing. */
const REFRESH = 10_000

export function SupportDashboard() {
  const t = useText()
  const { formatTime } = useIntl()
  const query = api.useQuery('get', '/support-dashboard', {}, { refetchInterval: REFRESH })
  const { data } = query
  const at = data && (
    <span className={classes.updated}>
      {t('support_dashboard.updated', { time: formatTime(query.dataUpdatedAt, { timeStyle: 'medium' }) })}
    </span>
  )
  return (
    <>
      <PageHeader title={t('support_dashboard.title')} actions={at} />
      <PageBody>
        {query.isError && !data ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : !data ? (
          <Loading lines={12} />
        ) : (
          <>
            <Numbers dashboard={data} />
            <div className={classes.pair}>
              <div>
                <Section title={t('support_dashboard.by_priority')}>
                  <WorkTable
                    label={t('support_dashboard.by_priority')}
                    what={t('support_request.priority')}
                    rows={data.priorities.map(({ priority, open }) => ({
                      id: priority,
                      name: t(`support_request.priority.${priority}`),
                      open,
                      narrowed: { priority },
                    }))}
                  />
                </Section>
              </div>
              <div>
                <Section title={t('support_dashboard.by_age')}>
                  <Ages ages={data.ages} />
                </Section>
              </div>
            </div>
            <Section title={t('support_dashboard.backlog')}>
              <Backlog days={data.backlog} />
            </Section>
            <Section title={t('support_dashboard.by_engineer')}>
              <WorkTable
                label={t('support_dashboard.by_engineer')}
                what={t('support_request.assignee')}
                rows={data.engineers.map(({ id, name, open }) => ({ id, name, open, narrowed: { assignee: id } }))}
              />
            </Section>
          </>
        )}
      </PageBody>
    </>
  )
}
