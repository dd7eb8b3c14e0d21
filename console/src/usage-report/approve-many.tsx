import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useSession } from '~/app/session'
import { Confirm } from '~/patterns/confirm'
import { monthText } from './month'
import type { UsageReport } from './usage-report'

/** Offers to approve what is under review, if anything is. */
export function ApproveManyButton({ month }: { month: string | undefined }) {
  const t = useText()
  const own = useSession().organization.id
  const [asking, setAsking] = useState(false)
  const waiting = api.useQuery('get', '/usage-reports', {
    params: { query: { status: 'under_review', limit: 200, ...(month && { month }) } },
  })
  const reports = (waiting.data?.items ?? []).filter(({ organization }) => organization.id !== own)
  if (reports.length === 0) return null
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('usage_report.approve_many.menu', { count: reports.length })}</Button>
      {asking && <ApproveMany reports={reports} onClose={() => setAsking(false)} />}
    </>
  )
}

function ApproveMany({ reports, onClose }: { reports: readonly UsageReport[]; onClose: () => void }) {
  const t = useText()
  const intl = useIntl()
  const [chosen, setChosen] = useState<readonly string[]>(reports.map(({ id }) => id))
  const [refused, setRefused] = useState<readonly string[]>([])

  async function run() {
    if (chosen.length === 0) return onClose()
    const { data } = await http.POST('/usage-reports/approve', { body: { ids: [...chosen], comment: '' } })
    await refresh('/usage-reports')
    const failed = (data?.items ?? []).filter(({ approved }) => !approved)
    void notify(t('usage_report.approve_many.done', { count: chosen.length - failed.length }))
    if (failed.length === 0) return onClose()
    setRefused(failed.map(({ detail }) => detail ?? ''))
    setChosen([])
  }

  return (
    <Confirm
      onClose={onClose}
      stays
      title={t('usage_report.approve_many.title', { count: chosen.length })}
      effects={[t('usage_report.approve.effect')]}
      action={t('usage_report.approve.action')}
      run={run}
    >
      <Stack gap="xs">
        {reports.map((report) => (
          <Checkbox
            key={report.id}
            label={`${report.organization.company}, ${monthText(report.month, intl)}`}
            description={t('usage_report.units', { units: report.chargeable })}
            checked={chosen.includes(report.id)}
            onChange={({ currentTarget }) => {
              const { checked } = currentTarget
              setChosen((ids) => (checked ? [...ids, report.id] : ids.filter((id) => id !== report.id)))
            }}
          />
        ))}
        {refused.map((detail) => (
          <Text key={detail} size="sm" role="alert">
            {detail}
          </Text>
        ))}
      </Stack>
    </Confirm>
  )
}
