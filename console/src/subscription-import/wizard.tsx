import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useText } from '~/app/i18n/text'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import type { Kind } from './file'
import { FileStep } from './file-step'
import { TrialStep } from './trial-step'

export interface Chosen {
  kind: Kind
  name: string
  csv: string
}

/** A file is chosen, tried out without effect, and then imported. */
export function SubscriptionImport() {
  const t = useText()
  const [chosen, setChosen] = useState<Chosen>()
  const [trial, setTrial] = useState<string>()

  function choose(next: Chosen | undefined) {
    setChosen(next)
    setTrial(undefined)
  }

  return (
    <>
      <PageHeader title={t('subscription_import.title')} parent={{ label: t('job.title'), to: '/jobs' }} />
      <PageBody>
        <Stack gap="xl">
          <FileStep chosen={chosen} onChoose={choose} onTrial={setTrial} />
          {chosen && trial && <TrialStep key={trial} chosen={chosen} trial={trial} />}
        </Stack>
      </PageBody>
    </>
  )
}
