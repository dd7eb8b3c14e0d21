import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Day, Moment, Num } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { LinkButton } from '~/patterns/link-button'
import { Loading } from '~/patterns/loading'
import { SidePanel } from '~/patterns/side-panel'
import type { RenewalRequest } from './request'
import { RequestStatus } from './request-status'

export function RequestPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText()
  const query = api.useQuery('get', '/renewal-requests/{id}', { params: { path: { id } } })
  return (
    <SidePanel title={t('renewal_request.one')} onClose={onClose}>
      {query.data ? (
        <Detail request={query.data} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </SidePanel>
  )
}

function Detail({ request }: { request: RenewalRequest }) {
  const t = useText()
  const fewer = request.units < request.units_held
  return (
    <Stack gap="xl">
      {request.status === 'open' && <Answer request={request} />}
      {request.units !== request.units_held && (
        <Text>{t(fewer ? 'renewal_request.fewer' : 'renewal_request.more', { held: request.units_held })}</Text>
      )}
      <Facts
        facts={[
          { label: t('renewal_request.status'), value: <RequestStatus status={request.status} /> },
          { label: t('renewal_request.customer'), value: request.customer.company },
          { label: t('renewal_request.address'), value: request.address },
          { label: t('renewal_request.contact'), value: request.contact_name },
          {
            label: t('renewal_request.email'),
            value: (
              <Anchor fz="inherit" href={`mailto:${request.contact_email}`}>
                {request.contact_email}
              </Anchor>
            ),
          },
          {
            label: t('renewal_request.phone'),
            value: (
              <Anchor fz="inherit" href={`tel:${request.phone.replace(/[^+\d]/g, '')}`}>
                {request.phone}
              </Anchor>
            ),
          },
          { label: t('renewal_request.product'), value: request.product_name },
          { label: t('renewal_request.units'), value: <Num value={request.units} /> },
          { label: t('renewal_request.expires'), value: <Day value={request.expires_on} /> },
          { label: t('renewal_request.owner'), value: request.owner.company },
          { label: t('renewal_request.created'), value: <Moment value={request.created_at} /> },
          {
            label: t('renewal_request.answered'),
            value: request.answered_at && <Moment value={request.answered_at} />,
          },
          { label: t('renewal_request.decline.reason'), value: request.decline_reason },
          {
            label: t('renewal_request.order'),
            value: request.order_id && (
              <Link to="/orders/$id" params={{ id: request.order_id }}>
                {t('renewal_request.order.open')}
              </Link>
            ),
          },
        ]}
      />
    </Stack>
  )
}

/** Renewing the license says yes; what else there is to say is no, with a reason. */
function Answer({ request }: { request: RenewalRequest }) {
  const t = useText()
  const can = useCan()
  const [declining, setDeclining] = useState(false)

  async function decline(reason: string) {
    await http.POST('/renewal-requests/{id}/decline', { params: { path: { id: request.id } }, body: { reason } })
    await refresh('/renewal-requests')
    void notify(t('renewal_request.decline.done', { company: request.customer.company }))
  }

  return (
    <Group gap="sm">
      {can('license.renew') && (
        <LinkButton to="/licenses/$id" params={{ id: request.license_id }}>
          {t('renewal_request.renew')}
        </LinkButton>
      )}
      {can('renewal_request.decline') && (
        <Button variant="default" onClick={() => setDeclining(true)}>
          {t('renewal_request.decline.action')}
        </Button>
      )}
      {declining && (
        <Confirm
          destructive
          onClose={() => setDeclining(false)}
          title={t('renewal_request.decline.title', { company: request.customer.company })}
          effects={[t('renewal_request.decline.effect', { contact: request.contact_name })]}
          action={t('renewal_request.decline.action')}
          reason={{ label: t('renewal_request.decline.reason'), description: t('renewal_request.decline.who') }}
          run={decline}
        />
      )}
    </Group>
  )
}
