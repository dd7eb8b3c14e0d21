import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Moment } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { LinkButton } from '~/patterns/link-button'
import { Loading } from '~/patterns/loading'
import { SidePanel } from '~/patterns/side-panel'
import { StatusBadge } from '~/patterns/status-badge'
import { AcceptDialog } from './accept'
import { type Escalation, STATUS_TONES } from './escalation'

export function EscalationPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText()
  const query = api.useQuery('get', '/escalations/{id}', { params: { path: { id } } })
  return (
    <SidePanel title={t('escalation.one')} onClose={onClose}>
      {query.data ? (
        <Detail escalation={query.data} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </SidePanel>
  )
}

function Detail({ escalation }: { escalation: Escalation }) {
  const t = useText()
  const { support_request, status, decide_by, decided_at } = escalation
  return (
    <Stack gap="xl">
      <Decision escalation={escalation} />
      <Facts
        facts={[
          {
            label: t('escalation.status'),
            value: <StatusBadge tone={STATUS_TONES[status]}>{t(`escalation.status.${status}`)}</StatusBadge>,
          },
          { label: t('escalation.request'), value: `${support_request.number} ${support_request.subject}` },
          { label: t('escalation.customer'), value: escalation.customer.company },
          { label: t('escalation.reason'), value: t(`escalation.reason.${escalation.reason}`) },
          { label: t('escalation.impact'), value: escalation.business_impact },
          { label: t('escalation.level'), value: t(`escalation.level.${escalation.level}`) },
          { label: t('escalation.raised_by'), value: escalation.raised_by },
          {
            label: t('escalation.decide_by'),
            value: status === 'requested' && decide_by && <Moment value={decide_by} />,
          },
          { label: t('escalation.owner'), value: escalation.owner?.name },
          { label: t('escalation.plan'), value: escalation.plan },
          { label: t('escalation.decline_reason'), value: escalation.decline_reason },
          { label: t('escalation.created'), value: <Moment value={escalation.created_at} /> },
          { label: t('escalation.decided'), value: decided_at && <Moment value={decided_at} /> },
        ]}
      />
    </Stack>
  )
}

function Decision({ escalation }: { escalation: Escalation }) {
  const t = useText()
  const can = useCan()
  const [deciding, setDeciding] = useState<'accept' | 'decline'>()
  const { id, support_request, version } = escalation
  const { number } = support_request
  const waits = escalation.status === 'requested'

  function done() {
    setDeciding(undefined)
    void notify(t('escalation.saved', { number }))
    void refresh('/escalations')
    void refresh('/support-requests')
  }

  async function decline(reason: string) {
    await http.POST('/escalations/{id}/decline', {
      params: { path: { id } },
      headers: { 'If-Match': `"${version}"` },
      body: { reason },
    })
    done()
  }

  return (
    <Group gap="sm">
      {waits && can('escalation.accept') && (
        <Button onClick={() => setDeciding('accept')}>{t('escalation.accept')}</Button>
      )}
      {waits && can('escalation.decline') && (
        <Button variant="default" onClick={() => setDeciding('decline')}>
          {t('escalation.decline')}
        </Button>
      )}
      <LinkButton to="/support-requests/$id" params={{ id: support_request.id }} variant="default">
        {t('escalation.open_request')}
      </LinkButton>
      {deciding === 'accept' && (
        <AcceptDialog escalation={escalation} onDone={done} onClose={() => setDeciding(undefined)} />
      )}
      {deciding === 'decline' && (
        <Confirm
          destructive
          onClose={() => setDeciding(undefined)}
          title={t('escalation.decline_title', { number })}
          effects={[t('escalation.decline_effect')]}
          action={t('escalation.decline')}
          reason={{ label: t('escalation.decline_reason'), description: t('escalation.decline_who') }}
          run={decline}
        />
      )}
    </Group>
  )
}
