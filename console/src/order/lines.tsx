import { useText } from '~/app/i18n/text'
import { Day, Money } from '~/patterns/cells'
import classes from './lines.module.css'
import type { OrderLine } from './order'

interface Props {
  lines: readonly OrderLine[]
  total: OrderLine['amount']
  /** Says what the table is of. */
  label: string
}

/** What is charged, a line each with its arithmetic, and what it comes to. */
export function Lines({ lines, total, label }: Props) {
  const t = useText()
  return (
    <table className={classes.lines} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('order.line')}</th>
          <th scope="col">{t('order.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.kind} className={line.kind === 'lapsed' ? classes.lapsed : undefined}>
            <td>
              <div className={classes.name}>{t(`order.line.${line.kind}`)}</div>
              <div className={classes.how}>
                <Arithmetic line={line} />
              </div>
              {line.starts_on && line.ends_on && (
                <div className={classes.how}>
                  <Day value={line.starts_on} /> – <Day value={line.ends_on} />
                </div>
              )}
            </td>
            <td>
              <Money value={line.amount} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('order.total')}</th>
          <td>
            <Money value={total} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function Arithmetic({ line }: { line: OrderLine }) {
  const t = useText()
  return (
    <>
      {t('order.line.units', { units: line.units })} × <Money value={line.unit_price} /> ×{' '}
      {line.months == null
        ? t('order.line.days', { days: line.days ?? 0 })
        : t('order.line.months', { months: line.months })}
    </>
  )
}
