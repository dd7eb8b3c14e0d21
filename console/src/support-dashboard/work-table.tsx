import { Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import classes from './dashboard.module.css'
import { type Open, queueOf } from './queue-link'

export interface WorkRow {
  id: string
  name: string
  open: Open
  /** The queue's filter that shows this row's requests. */
  narrowed: Record<string, string>
}

/** How much is open, at risk and breached, by something. */
export function WorkTable({ label, what, rows }: { label: string; what: string; rows: readonly WorkRow[] }) {
  const t = useText()
  if (rows.length === 0) return <p className={classes.none}>{t('support_dashboard.none')}</p>
  return (
    <Table className={classes.table} aria-label={label} layout="auto">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{what}</Table.Th>
          {(['open', 'at_risk', 'breached'] as const).map((id) => (
            <Table.Th key={id} scope="col" className={classes.figure}>
              {t(`support_dashboard.${id}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, name, open, narrowed }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" className={classes.name}>
              {name}
            </Table.Th>
            <Figure value={open.total} narrowed={narrowed} />
            <Figure value={open.at_risk} narrowed={{ ...narrowed, clock: 'at_risk' }} />
            <Figure value={open.breached} narrowed={{ ...narrowed, clock: 'breached' }} />
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Figure({ value, narrowed }: { value: number; narrowed: Record<string, string> }) {
  return (
    <Table.Td className={classes.figure}>
      {value === 0 ? (
        <span className={classes.zero}>0</span>
      ) : (
        <Link {...queueOf(narrowed)} className={classes.link}>
          <Num value={value} />
        </Link>
      )}
    </Table.Td>
  )
}
