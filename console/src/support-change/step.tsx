import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { ProblemAlert } from '~/patterns/problem-alert'
import { Section } from '~/patterns/section'
import { changeOf, EMPTY, missing, type Sent, type Typed, type Verb } from './change'
import { Fields } from './fields'
import { Trial } from './trial'

interface Props {
  verb: Verb
  ids: readonly string[]
  onBack: () => void
}

/** One change for all that was chosen: tried out without effect, looked at, then done. */
export function ChangeStep({ verb, ids, onBack }: Props) {
  const t = useText()
  const [typed, setTyped] = useState(EMPTY)
  const [wrong, setWrong] = useState<keyof Typed>()
  const [trial, setTrial] = useState<{ job: string; sent: Sent }>()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()
  const title = t(`support_change.title.${verb}`, { count: ids.length })

  async function tryOut() {
    const lacking = missing(verb, typed)
    setWrong(lacking)
    if (lacking) return
    const sent = { ids: [...ids], change: changeOf(verb, typed) }
    setPending(true)
    setError(undefined)
    try {
      const { data } = await http.POST('/support-request-changes', { body: { ...sent, dry_run: true } })
      if (data) setTrial({ job: data.id, sent })
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  return (
    <>
      <PageHeader
        title={title}
        actions={
          <Button variant="default" onClick={onBack}>
            {t('support_change.back')}
          </Button>
        }
      />
      <PageBody>
        <Stack gap="xl">
          <Section title={t('bulk.try')}>
            <Stack gap="md" maw={420}>
              <Text size="sm">{t('bulk.what')}</Text>
              <Fields
                verb={verb}
                typed={typed}
                wrong={wrong}
                onChange={(change) => {
                  setTyped({ ...typed, ...change })
                  setTrial(undefined)
                }}
              />
              {error !== undefined && <ProblemAlert error={error} />}
              <Group>
                <Button onClick={() => void tryOut()} loading={pending}>
                  {t('bulk.try')}
                </Button>
              </Group>
            </Stack>
          </Section>
          {trial && <Trial key={trial.job} job={trial.job} sent={trial.sent} title={title} />}
        </Stack>
      </PageBody>
    </>
  )
}
