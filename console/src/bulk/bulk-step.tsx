import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { ProblemAlert } from '~/patterns/problem-alert'
import { Section } from '~/patterns/section'
import { TrialStep } from '~/subscription-import/trial-step'
import type { Selection } from '~/subscription-import/wizard'
import { EMPTY, Fields, missing, selectionOf } from './fields'

export type Verb = 'assign' | 'change' | 'renew' | 'suspend' | 'resume' | 'cancel'

interface Props {
  verb: Verb
  /** Customers to assign to, else subscriptions. */
  ids: readonly string[]
  onBack: () => void
}

/** One thing for all that was chosen: tried out without effect, looked at, then done. */
export function BulkStep({ verb, ids, onBack }: Props) {
  const t = useText()
  const [values, setValues] = useState(EMPTY)
  const [wrong, setWrong] = useState<ReturnType<typeof missing>>()
  const [trial, setTrial] = useState<{ job: string; selection: Selection }>()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()
  const count = ids.length

  async function tryOut() {
    const lacking = missing(verb, values)
    setWrong(lacking)
    if (lacking) return
    const selection = selectionOf(verb, ids, values)
    setPending(true)
    setError(undefined)
    try {
      const { data } = await http.POST('/subscription-imports', { body: { kind: verb, dry_run: true, selection } })
      if (data) setTrial({ job: data.id, selection })
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  return (
    <>
      <PageHeader
        title={t(`bulk.title.${verb}`, { count })}
        actions={
          <Button variant="default" onClick={onBack}>
            {t('bulk.back')}
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
                values={values}
                wrong={wrong}
                onChange={(next) => {
                  setValues(next)
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
          {trial && (
            <TrialStep
              key={trial.job}
              trial={trial.job}
              chosen={{ kind: verb, name: t(`bulk.title.${verb}`, { count }), selection: trial.selection }}
            />
          )}
        </Stack>
      </PageBody>
    </>
  )
}
