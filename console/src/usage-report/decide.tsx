import { Button } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Confirm } from '~/patterns/confirm'
import type { UsageReport } from './usage-report'

/** Approve and reject, for whoever stands above the partner. */
export function Decide({ report }: { report: UsageReport }) {
  const t = useText()
  const can = useCan()
  const [asking, setAsking] = useState<'approve' | 'reject'>()
  const close = () => setAsking(undefined)
  return (
    <>
      {can('usage_report.reject') && (
        <Button variant="default" onClick={() => setAsking('reject')}>
          {t('usage_report.reject.menu')}
        </Button>
      )}
      {can('usage_report.approve') && (
        <Button onClick={() => setAsking('approve')}>{t('usage_report.approve.action')}</Button>
      )}
      {asking === 'approve' && <Approve report={report} onClose={close} />}
      {asking === 'reject' && <Reject report={report} onClose={close} />}
    </>
  )
}

function Approve({ report, onClose }: { report: UsageReport; onClose: () => void }) {
  const t = useText()
  const company = report.organization.company

  async function run() {
    await http.POST('/usage-reports/{id}/approve', { params: { path: { id: report.id } }, body: { comment: '' } })
    await refresh('/usage-reports')
    void notify(t('usage_report.approve.done', { company }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('usage_report.approve.title', { company })}
      effects={[t('usage_report.approve.units', { units: report.chargeable }), t('usage_report.approve.effect')]}
      action={t('usage_report.approve.action')}
      run={run}
    />
  )
}

function Reject({ report, onClose }: { report: UsageReport; onClose: () => void }) {
  const t = useText()
  const company = report.organization.company

  async function run(comment: string) {
    await http.POST('/usage-reports/{id}/reject', { params: { path: { id: report.id } }, body: { comment } })
    await refresh('/usage-reports')
    void notify(t('usage_report.reject.done', { company }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('usage_report.reject.title', { company })}
      effects={[t('usage_report.reject.effect')]}
      reason={{ label: t('usage_report.comment'), description: t('usage_report.reject.why') }}
      action={t('usage_report.reject.action')}
      run={run}
    />
  )
}
