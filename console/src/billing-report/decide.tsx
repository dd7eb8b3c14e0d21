import { Button } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Money } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import type { BillingReport } from './billing-report'

/** Complete and return, for the vendor. */
export function Decide({ report }: { report: BillingReport }) {
  const t = useText()
  const can = useCan()
  const [asking, setAsking] = useState<'complete' | 'return'>()
  const close = () => setAsking(undefined)
  return (
    <>
      {can('billing_report.return') && (
        <Button variant="default" onClick={() => setAsking('return')}>
          {t('billing_report.return.menu')}
        </Button>
      )}
      {can('billing_report.complete') && (
        <Button onClick={() => setAsking('complete')}>{t('billing_report.complete.menu')}</Button>
      )}
      {asking === 'complete' && <Complete report={report} onClose={close} />}
      {asking === 'return' && <Return report={report} onClose={close} />}
    </>
  )
}

function Complete({ report, onClose }: { report: BillingReport; onClose: () => void }) {
  const t = useText()
  const company = report.organization.company

  async function run() {
    await http.POST('/billing-reports/{id}/complete', { params: { path: { id: report.id } }, body: { comment: '' } })
    await refresh('/billing-reports')
    void notify(t('billing_report.complete.done', { company }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('billing_report.complete.title', { company })}
      effects={[
        <>
          {t('billing_report.total')}: <Money value={report.total} />
        </>,
        t('billing_report.complete.effect'),
      ]}
      action={t('billing_report.complete.action')}
      run={run}
    />
  )
}

function Return({ report, onClose }: { report: BillingReport; onClose: () => void }) {
  const t = useText()
  const company = report.organization.company

  async function run(comment: string) {
    await http.POST('/billing-reports/{id}/return', { params: { path: { id: report.id } }, body: { comment } })
    await refresh('/billing-reports')
    void notify(t('billing_report.return.done', { company }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('billing_report.return.title', { company })}
      effects={[t('billing_report.return.effect')]}
      reason={{ label: t('billing_report.comment'), description: t('billing_report.return.why') }}
      action={t('billing_report.return.action')}
      run={run}
    />
  )
}
