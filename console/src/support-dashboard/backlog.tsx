import { Table } from '@mantine/core'
import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { Day, Num } from '~/patterns/cells'
import classes from './dashboard.module.css'
import type { Dashboard } from './queue-link'

/** Every so many days has its name below its bar. */
const NAMED = 5

/** What was open when each day ended; the table below it says the same in numbers. */
export function Backlog({ days }: { days: Dashboard['backlog'] }) {
  const t = useText()
  const { formatDate, formatNumber } = useIntl()
  const most = Math.max(1, ...days.map(({ open }) => open))
  const short = (day: string) => formatDate(day, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (
    <>
      <div className={classes.chart} aria-hidden>
        <span className={classes.most}>{formatNumber(most)}</span>
        {days.map(({ day, opened, closed, open }, index) => (
          <span
            key={day}
            className={classes.day}
            title={t('support_dashboard.day', { day: short(day), opened, closed, open })}
          >
            <span className={classes.bar} style={{ blockSize: `${Math.round((open / most) * 120)}px` }} />
            <span className={classes.dayName}>{(days.length - 1 - index) % NAMED === 0 && short(day)}</span>
          </span>
        ))}
      </div>
      <details className={classes.details}>
        <summary>{t('support_dashboard.as_table')}</summary>
        <Table className={classes.table} aria-label={t('support_dashboard.backlog')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('support_dashboard.on_day')}</Table.Th>
              {(['opened', 'closed', 'left_open'] as const).map((id) => (
                <Table.Th key={id} scope="col" className={classes.figure}>
                  {t(`support_dashboard.${id}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.toReversed().map(({ day, opened, closed, open }) => (
              <Table.Tr key={day}>
                <Table.Th scope="row" className={classes.name}>
                  <Day value={day} />
                </Table.Th>
                {[opened, closed, open].map((value, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never change places.
                  <Table.Td key={index} className={classes.figure}>
                    <Num value={value} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </>
  )
}
