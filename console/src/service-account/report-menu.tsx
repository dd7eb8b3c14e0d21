import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { downloadFile } from '~/app/api/download'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notifyProblem } from '~/app/notify'
import { lastMonths } from '~/transaction/months'
import { monthText } from '~/usage-report/month'
import type { ServiceAccount } from './health'

/** Months that are offered, this one among them. */
const OFFERED = 6

/** The monthly report for the customer, in its language. */
export function ReportMenu({ account }: { account: ServiceAccount }) {
  const t = useText()
  const intl = useIntl()
  const problemText = useProblemText()
  const [pending, setPending] = useState(false)
  const [current, ...past] = lastMonths(new Date()).slice(0, OFFERED)

  async function save(month: string) {
    setPending(true)
    try {
      const path = `/service-accounts/${account.id}/reports/${month}`
      await downloadFile(path, 'application/pdf', `support-report-${month}.pdf`)
    } catch (error) {
      void notifyProblem(problemText(error))
    } finally {
      setPending(false)
    }
  }

  return (
    <Menu>
      <Menu.Target>
        <Button loading={pending} rightSection={<IconChevronDown size={14} />}>
          {t('service_account.report')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {past.map((month) => (
          <Menu.Item key={month} onClick={() => void save(month)}>
            {monthText(month, intl)}
          </Menu.Item>
        ))}
        {current && (
          <Menu.Item onClick={() => void save(current)}>
            {t('service_account.so_far', { month: monthText(current, intl) })}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
