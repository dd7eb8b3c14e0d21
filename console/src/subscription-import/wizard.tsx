import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { Body } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import type { Kind } from './file'
import { FileStep } from './file-step'
import { TrialStep } from './trial-step'

/** What is tried out and then done: a file, or a selection with the same values for all. */
export interface Chosen {
  kind: Kind | 'suspend' | 'resume' | 'cancel'
  name: string
  csv?: string
  selection?: Selection
}

export type Selection = NonNullable<Body<'/subscription-imports', 'post'>['selection']>

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
