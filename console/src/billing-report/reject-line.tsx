import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { BillingLine, BillingReport } from './billing-report'

interface Props {
  report: BillingReport
  line: BillingLine
  onClose: () => void
}

/** Sends the usage report that a line stands in back to the partner. */
export function RejectLine({ report, line, onClose }: Props) {
  const t = useText()
  const company = line.partner.company

  async function run(comment: string) {
    await http.POST('/billing-reports/{id}/lines/{position}/reject', {
      params: { path: { id: report.id, position: line.position } },
      body: { comment },
    })
    await refresh('/billing-reports')
    void notify(t('billing_report.reject.done', { company }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('billing_report.reject.title', { company })}
      effects={[t('billing_report.reject.effect')]}
      reason={{ label: t('billing_report.comment'), description: t('billing_report.reject.why') }}
      action={t('billing_report.reject.action')}
      run={run}
    />
  )
}
