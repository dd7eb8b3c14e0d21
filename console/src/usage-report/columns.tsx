import { useMemo } from 'react'
import { useText } from '~/app/i18n/text'
import { Instant, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { Month } from './month'
import { ReportStatus } from './report-status'
import type { UsageReport } from './usage-report'

export function useReportColumns(): Column<UsageReport>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        id: 'month',
        header: t('usage_report.month'),
        cell: ({ month }) => <Month value={month} />,
        sort: 'month',
      },
      {
        id: 'partner',
        header: t('usage_report.partner'),
        cell: ({ organization }) => organization.company,
        sort: 'organization',
        card: true,
      },
      {
        id: 'status',
        header: t('usage_report.status'),
        cell: ({ status }) => <ReportStatus status={status} />,
        card: true,
      },
      {
        id: 'provisioned',
        header: t('usage_report.provisioned'),
        cell: ({ provisioned }) => <Num value={provisioned} />,
        align: 'end',
      },
      { id: 'used', header: t('usage_report.used'), cell: ({ used }) => <Num value={used} />, align: 'end' },
      {
        id: 'chargeable',
        header: t('usage_report.chargeable'),
        cell: ({ chargeable }) => <Num value={chargeable} />,
        align: 'end',
        sort: 'chargeable',
        card: true,
      },
      {
        id: 'unexplained',
        header: t('usage_report.unexplained'),
        cell: ({ unexplained, submit_at: open }) => open && unexplained > 0 && <Num value={unexplained} />,
        align: 'end',
      },
      {
        id: 'submit_at',
        header: t('usage_report.submit_at'),
        cell: ({ submit_at: at }) => at && <Instant value={at} />,
      },
      {
        id: 'submitted_at',
        header: t('usage_report.submitted_at'),
        cell: ({ submitted_at: at }) => at && <Instant value={at} />,
        hidden: true,
      },
      { id: 'comment', header: t('usage_report.comment'), cell: ({ comment }) => comment, hidden: true },
    ],
    [t],
  )
}
