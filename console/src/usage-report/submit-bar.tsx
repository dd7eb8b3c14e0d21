import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Instant } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import classes from './sheet.module.css'
import type { UsageReport } from './usage-report'

/** What is still missing, and the way on. Pinned below the sheet while the report is with the partner. */
export function SubmitBar({ report }: { report: UsageReport }) {
  const t = useText()
  const can = useCan()
  const [asking, setAsking] = useState(false)
  const missing = report.unexplained
  return (
    <section className={classes.bar} aria-label={t('usage_report.submit.bar')}>
      <div role="status">
        <strong>
          {missing > 0 ? t('usage_report.submit.missing', { count: missing }) : t('usage_report.submit.ready')}
        </strong>{' '}
        {missing > 0 && (
          <Link to="/usage-reports/$id" params={{ id: report.id }} search={{ show: 'unexplained' }}>
            {t('usage_report.submit.show_missing')}
          </Link>
        )}
        {report.submit_at && (
          <div className={classes.quiet}>
            {t('usage_report.submit.by_itself')} <Instant value={report.submit_at} />.
          </div>
        )}
      </div>
      {can('usage_report.submit') && (
        <Button disabled={missing > 0} onClick={() => setAsking(true)}>
          {t('usage_report.submit.action')}
        </Button>
      )}
      {asking && <Submit report={report} onClose={() => setAsking(false)} />}
    </section>
  )
}

function Submit({ report, onClose }: { report: UsageReport; onClose: () => void }) {
  const t = useText()

  async function run() {
    await http.POST('/usage-reports/{id}/submit', { params: { path: { id: report.id } } })
    await refresh('/usage-reports')
    void notify(t('usage_report.submit.done'))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('usage_report.submit.title')}
      effects={[
        t('usage_report.approve.units', { units: report.chargeable }),
        t(report.edited > 0 ? 'usage_report.submit.effect_review' : 'usage_report.submit.effect_approved'),
      ]}
      action={t('usage_report.submit.action')}
      run={run}
    />
  )
}
