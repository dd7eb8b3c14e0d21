import { ActionIcon, Menu, Stack } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Day, Moment, Num } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { SecretField } from '~/patterns/secret-field'
import { SidePanel } from '~/patterns/side-panel'
import { Timeline } from '~/patterns/timeline'
import { useKeyHistory } from './history'
import type { RegistrationKey } from './key'
import { KeyStatus } from './key-status'
import { VoidKey } from './void'

export function KeyPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText()
  const query = api.useQuery('get', '/registration-keys/{id}', { params: { path: { id } } })
  const key = query.data
  return (
    <SidePanel
      title={t('registration_key.one')}
      onClose={onClose}
      actions={key?.status === 'unused' && <Actions registrationKey={key} />}
    >
      {key ? (
        <Detail registrationKey={key} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </SidePanel>
  )
}

function Detail({ registrationKey: key }: { registrationKey: RegistrationKey }) {
  const t = useText()
  const can = useCan()
  const history = useKeyHistory(key)

  async function reveal() {
    const { data } = await http.POST('/registration-keys/{id}/reveal', { params: { path: { id: key.id } } })
    return data?.key ?? ''
  }

  return (
    <Stack gap="xl">
      <SecretField masked={key.key_masked} reveal={can('registration_key.reveal') ? reveal : undefined} />
      <Facts
        facts={[
          { label: t('registration_key.status'), value: <KeyStatus status={key.status} /> },
          { label: t('registration_key.plan'), value: key.service_plan.name },
          { label: t('registration_key.units'), value: <Num value={key.units} /> },
          { label: t('registration_key.owner'), value: key.owner.company },
          { label: t('registration_key.note'), value: key.note },
          { label: t('registration_key.last_use'), value: key.last_use_on && <Day value={key.last_use_on} /> },
          { label: t('registration_key.created'), value: <Moment value={key.created_at} /> },
        ]}
      />
      <Timeline items={history} label={t('registration_key.history')} />
    </Stack>
  )
}

function Actions({ registrationKey }: { registrationKey: RegistrationKey }) {
  const t = useText()
  const can = useCan()
  const [voiding, setVoiding] = useState(false)
  if (!can('registration_key.void')) return null
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('registration_key.actions')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setVoiding(true)}>{t('registration_key.void.menu')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {voiding && (
        <VoidKey
          registrationKey={registrationKey}
          onClose={() => setVoiding(false)}
          onDone={() => void refresh('/registration-keys')}
        />
      )}
    </>
  )
}
