import { useMemo } from 'react'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { StatusBadge } from '~/patterns/status-badge'
import { type JobRow, OUTCOME_TONES } from './job'

export function useRowColumns(): Column<JobRow>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'row', header: t('job.row'), cell: ({ row }) => <Num value={row} /> },
      {
        id: 'outcome',
        header: t('job.outcome'),
        cell: ({ outcome }) => <StatusBadge tone={OUTCOME_TONES[outcome]}>{t(`job.outcome.${outcome}`)}</StatusBadge>,
        card: true,
      },
      { id: 'subject', header: t('job.subject'), cell: ({ subject }) => subject, card: true },
      { id: 'detail', header: t('job.detail'), cell: ({ detail }) => detail, card: true },
      { id: 'code', header: t('job.code'), cell: ({ code }) => code && <code>{code}</code>, hidden: true },
    ],
    [t],
  )
}
