import { Menu, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Moment, Num } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { RowActions } from '~/patterns/row-actions'
import { Section } from '~/patterns/section'
import { CancelOrder } from './cancel'
import { ConfirmButton } from './confirm'
import { Lines } from './lines'
import type { Order } from './order'
import { OrderStatus } from './order-status'
import { orderRoute } from './routes'

export function OrderPage() {
  const t = useText()
  const { id } = orderRoute.useParams()
  const query = api.useQuery('get', '/orders/{id}', { params: { path: { id } } })
  const order = query.data
  if (query.isError && !order) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader
        title={order?.number ?? t('order.one')}
        parent={{ label: t('order.title'), to: '/orders' }}
        status={order && <OrderStatus status={order.status} />}
        actions={order && <Actions order={order} />}
      />
      <PageBody>{order ? <Detail order={order} /> : <Loading />}</PageBody>
    </>
  )
}

function Detail({ order }: { order: Order }) {
  const t = useText()
  return (
    <>
      <Text mb="lg">{t(`order.words.${order.status}${order.registration_key_id ? '.key' : ''}`)}</Text>
      <Section title={order.status === 'draft' ? t('order.estimate') : t('order.charged')}>
        <Lines lines={order.lines ?? []} total={order.total} label={t('order.charged')} />
      </Section>
      <Section title={t('order.facts')}>
        <OrderFacts order={order} />
      </Section>
    </>
  )
}

function OrderFacts({ order }: { order: Order }) {
  const t = useText()
  const can = useCan()
  const { customer, license_id: license, registration_key_id: key } = order
  return (
    <Facts
      facts={[
        { label: t('order.kind'), value: t(`order.kind.${order.kind}`) },
        {
          label: t('order.customer'),
          value:
            customer &&
            (can('customer.list') ? (
              <Link to="/customers/$id" params={{ id: customer.id }}>
                {customer.company}
              </Link>
            ) : (
              customer.company
            )),
        },
        { label: t('order.email'), value: order.recipient_email },
        { label: t('order.owner'), value: order.owner.company },
        { label: t('order.product'), value: order.product_name },
        { label: t('order.plan'), value: order.service_plan.name },
        { label: t('order.units'), value: <Num value={order.units} /> },
        {
          label: t('order.license'),
          value: license && (
            <Link to="/licenses/$id" params={{ id: license }}>
              {t('order.license.open')}
            </Link>
          ),
        },
        {
          label: t('order.key'),
          value: key && can('registration_key.read') && (
            <Link to="/registration-keys" search={{ open: key }}>
              {t('order.key.open')}
            </Link>
          ),
        },
        { label: t('order.po_number'), value: order.po_number },
        { label: t('order.reference'), value: order.reference },
        { label: t('order.written_request'), value: order.written_request },
        { label: t('order.entered_by'), value: order.automatic && t('order.automatic') },
        { label: t('order.created'), value: <Moment value={order.created_at} /> },
        { label: t('order.confirmed'), value: order.confirmed_at && <Moment value={order.confirmed_at} /> },
        { label: t('order.done'), value: order.done_at && <Moment value={order.done_at} /> },
        { label: t('order.canceled'), value: order.canceled_at && <Moment value={order.canceled_at} /> },
        { label: t('order.cancel.reason'), value: order.cancel_reason },
      ]}
    />
  )
}

function Actions({ order }: { order: Order }) {
  const t = useText()
  const can = useCan()
  const [canceling, setCanceling] = useState(false)
  const cancels = can('order.cancel') && (order.status === 'draft' || order.status === 'confirmed')
  return (
    <>
      {cancels && (
        <RowActions page>
          <Menu.Item onClick={() => setCanceling(true)}>{t('order.cancel.menu')}</Menu.Item>
        </RowActions>
      )}
      {order.status === 'draft' && can('order.confirm') && <ConfirmButton order={order} />}
      {canceling && <CancelOrder order={order} onClose={() => setCanceling(false)} />}
    </>
  )
}
