import { Button, Group, Modal, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { StatusBadge } from '~/patterns/status-badge'
import type { Mailbox } from './editor'

type Tested = { works: boolean; error?: string | null; mails?: number | null }

/** Signs in right now and says what the server said. */
export function TryMailbox({ mailbox, onClose }: { mailbox: Mailbox; onClose: () => void }) {
  const t = useText()
  const [tested, setTested] = useState<Tested>()
  const [failed, setFailed] = useState<unknown>()
  const { id, name } = mailbox

  useEffect(() => {
    const done = new AbortController()
    http
      .POST('/mailboxes/{id}/test', { params: { path: { id } }, signal: done.signal })
      .then(({ data }) => setTested(data))
      .catch((error: unknown) => done.signal.aborted || setFailed(error))
    return () => done.abort()
  }, [id])

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('mailbox.try.title', { name })}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <Stack>
        {failed ? <ErrorState error={failed} /> : tested ? <Result tested={tested} /> : <Loading lines={2} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('patterns.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Result({ tested }: { tested: Tested }) {
  const t = useText()
  return (
    <div role="status">
      <StatusBadge tone={tested.works ? 'green' : 'red'}>
        {t(tested.works ? 'mailbox.try.works' : 'mailbox.try.fails')}
      </StatusBadge>
      <p>{tested.works ? t('mailbox.try.mails', { count: tested.mails ?? 0 }) : tested.error}</p>
    </div>
  )
}
