import { Button } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { Job } from './job'

/** Stops a job behind the rows that it is at. */
export function CancelJob({ job }: { job: Job }) {
  const t = useText()
  const [asking, setAsking] = useState(false)

  async function run() {
    await http.POST('/jobs/{id}/cancel', { params: { path: { id: job.id } } })
    await refresh('/jobs')
    void notify(t('job.cancel.done'))
  }

  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('job.cancel.menu')}
      </Button>
      {asking && (
        <Confirm
          onClose={() => setAsking(false)}
          title={t('job.cancel.title')}
          effects={[t('job.cancel.effect_stays', { done: job.done }), t('job.cancel.effect_rest')]}
          action={t('job.cancel.action')}
          destructive
          run={run}
        />
      )}
    </>
  )
}
