import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { signInPath } from '~/app/look'
import { signOut } from '~/app/session'
import { ProblemAlert } from '~/patterns/problem-alert'
import { LegalAcceptance } from './acceptance'
import type { LegalText } from './legal-text'

/** Stands before everything else until the newer versions are accepted; or the person signs out. */
export function GateDialog({ texts }: { texts: readonly LegalText[] }) {
  const t = useText()
  const [accepted, setAccepted] = useState<string[]>([])
  const [missing, setMissing] = useState(false)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()
  const all = texts.every(({ id }) => accepted.includes(id))

  async function accept() {
    setMissing(!all)
    if (!all) return
    setPending(true)
    setError(undefined)
    try {
      await http.POST('/legal-acceptances', { body: { legal_text_ids: accepted } })
    } catch (failure) {
      setError(failure)
    }
    // What is left, or what has come into force meanwhile, is asked for.
    await refresh('/legal-acceptances')
    setPending(false)
  }

  return (
    <Modal
      opened
      onClose={() => {}}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      size="lg"
      title={t('legal_text.gate.title')}
    >
      <Stack gap="lg">
        <Text size="md">{t('legal_text.gate.body', { count: texts.length })}</Text>
        <LegalAcceptance
          texts={texts}
          accepted={accepted}
          onChange={setAccepted}
          error={missing && !all ? t('legal_text.accept.missing') : undefined}
        />
        {error !== undefined && <ProblemAlert error={error} />}
        <Group justify="space-between" gap="sm">
          <Button variant="subtle" color="gray" onClick={() => void signOut(signInPath())} disabled={pending}>
            {t('legal_text.gate.leave')}
          </Button>
          <Button onClick={() => void accept()} loading={pending}>
            {t('legal_text.gate.accept')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
