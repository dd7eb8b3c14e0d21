import { Button, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Money } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import classes from '~/usage-report/sheet.module.css'
import type { BillingReport } from './billing-report'

/** What is still missing, and the way to the vendor. Pinned below the sheet while the report is with the partner. */
export function SubmitBar({ report }: { report: BillingReport }) {
  const t = useText()
  const can = useCan()
  const [asking, setAsking] = useState(false)
  const missing = report.unpriced
  return (
    <section className={classes.bar} aria-label={t('billing_report.submit.bar')}>
      <div role="status">
        <strong>
          {missing > 0 ? (
            t('billing_report.submit.missing', { count: missing })
          ) : (
            <>
              {t('billing_report.total')}: <Money value={report.total} />
            </>
          )}
        </strong>{' '}
        {missing > 0 && (
          <Link to="/billing-reports/$id" params={{ id: report.id }} search={{ show: 'unpriced' }}>
            {t('billing_report.submit.show_missing')}
          </Link>
        )}
        <div className={classes.quiet}>{t('billing_report.without_tax')}</div>
      </div>
      {can('billing_report.submit') && (
        <Button disabled={missing > 0} onClick={() => setAsking(true)}>
          {t('billing_report.submit.menu')}
        </Button>
      )}
      {asking && <Submit report={report} onClose={() => setAsking(false)} />}
    </section>
  )
}

function Submit({ report, onClose }: { report: BillingReport; onClose: () => void }) {
  const t = useText()
  const [comment, setComment] = useState('')

  async function run() {
    await http.POST('/billing-reports/{id}/submit', { params: { path: { id: report.id } }, body: { comment } })
    await refresh('/billing-reports')
    void notify(t('billing_report.submit.done'))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('billing_report.submit.title')}
      effects={[
        <>
          {t('billing_report.total')}: <Money value={report.total} />
        </>,
        t('billing_report.submit.effect'),
      ]}
      action={t('billing_report.submit.action')}
      run={run}
    >
      <Textarea
        label={t('billing_report.comment')}
        autosize
        minRows={2}
        maxLength={500}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </Confirm>
  )
}
