import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { useSession } from '~/app/session'
import { Attachments } from '~/attachment/attachments'
import { Instant, Moment } from '~/patterns/cells'
import { Facts } from '~/patterns/facts'
import { Life } from '~/support-life/facts'
import { Countdown } from './badges'
import classes from './case.module.css'
import { Clocks } from './clocks'
import type { SupportRequest } from './request'
import { Urgency } from './urgency-facts'

/** What there is to know about a case: who works on it, what is owed and by when, whose it is. */
export function CaseFacts({ request }: { request: SupportRequest }) {
  const t = useText()
  const own = useSession().organization.kind === 'customer'
  const target = t(`support_request.target.${request.offering}.${request.priority}`)
  return (
    <aside className={classes.facts} aria-label={t('support_request.facts')}>
      <section>
        <h2>{t('support_request.entitlement')}</h2>
        <p>
          {t(`support_request.entitlement.${request.entitlement.state}`)}
          {request.entitlement.until && (
            <>
              {' '}
              <Instant value={lastDay(request.entitlement.until)} />.
            </>
          )}
          {request.entitlement.overridden && ` ${t('support_request.entitlement.overridden')}`}
        </p>
      </section>
      <section>
        <h2>{t('support_request.response')}</h2>
        {request.responded_at ? (
          <p>
            {t('support_request.answered')} <Moment value={request.responded_at} />.
          </p>
        ) : request.response_due_at && request.status !== 'closed' ? (
          <p>
            <Countdown request={request} />
            <span className={classes.due}>
              <Moment value={request.response_due_at} />
            </span>
          </p>
        ) : null}
        <p className={classes.why}>
          {t('support_request.why_due', { target })} {t(`support_request.offering.${request.offering}`)}.
        </p>
      </section>
      <Urgency request={request} />
      <Clocks id={request.id} bestEffort={request.best_effort} />
      <Life request={request} />
      <Attachments key={request.id} request={request} />
      <Facts
        facts={[
          { label: t('support_request.assignee'), value: request.assignee?.name ?? t('support_request.nobody') },
          { label: t('support_request.company'), value: own ? null : request.customer.company },
          {
            label: t('support_request.product'),
            value: request.product && <ProductName request={request} own={own} />,
          },
          { label: t('support_request.category'), value: t(`support_request.category.${request.category}`) },
          {
            label: t('support_request.requested'),
            value: request.priority_requested && t(`support_request.priority.${request.priority_requested}`),
          },
          {
            label: t('support_request.close_reason'),
            value: request.close_reason && t(`support_request.reason.${request.close_reason}`),
          },
          { label: t('support_request.created'), value: <Moment value={request.created_at} /> },
        ]}
      />
    </aside>
  )
}

/** Maintenance ends when its last day does: the instant is the next day's beginning, and the day before is meant. */
function lastDay(until: string): string {
  return new Date(Date.parse(until) - 1000).toISOString()
}

function ProductName({ request, own }: { request: SupportRequest; own: boolean }) {
  if (!own || !request.license_id) return request.product?.name
  return (
    <Anchor component={Link} to="/my-products/$id" params={{ id: request.license_id } as never} inherit>
      {request.product?.name}
    </Anchor>
  )
}
