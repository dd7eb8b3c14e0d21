import { Menu, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { http, refresh } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { Day, Money, Num } from '~/patterns/cells'
import { RowActions } from '~/patterns/row-actions'
import { digitsOf, minorUnits, typedAmount } from '~/price-list/amount'
import { monthText } from '~/usage-report/month'
import classes from '~/usage-report/sheet.module.css'
import { useTyped } from '~/usage-report/typed'
import { type BillingLine, type BillingReport, hundredths, typedPercent } from './billing-report'
import { RejectLine } from './reject-line'

interface Props {
  report: BillingReport
  line: BillingLine
  edits: boolean
}

export function SheetRow({ report, line, edits }: Props) {
  const t = useText()
  const intl = useIntl()
  const [rejecting, setRejecting] = useState(false)
  const free = line.in_suite || line.version_type !== 'full'
  const rejects = report.status !== 'completed' && line.partner.id !== report.organization.id
  return (
    <tr data-marked={line.unpriced || undefined}>
      <th scope="row">
        {line.customer.company}
        {line.partner.id !== report.organization.id && <span className={classes.quiet}>{line.partner.company}</span>}
      </th>
      <td data-label={t('billing_report.product')}>
        <div>
          {line.product_name}
          {line.month !== report.month && (
            <span className={classes.quiet}>
              {t('billing_report.of_month', { month: monthText(line.month, intl) })}
            </span>
          )}
        </div>
      </td>
      <td data-label={t('billing_report.charged')}>
        <div className={classes.span}>
          <Day value={line.charged_from} /> – <Day value={line.charged_to} />
          <span className={classes.quiet}>
            {t('billing_report.days', { days: line.charged_days, month: line.days_in_month })}
          </span>
        </div>
      </td>
      <td data-align="end" data-label={t('billing_report.units')}>
        <Num value={line.chargeable} />
      </td>
      {edits && !free ? <Edit report={report} line={line} /> : <Shown line={line} free={free} />}
      <td data-align="end" data-label={t('billing_report.amount')}>
        <Money value={line.total} />
      </td>
      <td>
        {rejects && (
          <RowActions label={t('billing_report.actions_of', { customer: line.customer.company })}>
            <Menu.Item onClick={() => setRejecting(true)}>{t('billing_report.reject.menu')}</Menu.Item>
          </RowActions>
        )}
        {rejecting && <RejectLine report={report} line={line} onClose={() => setRejecting(false)} />}
      </td>
    </tr>
  )
}

function Shown({ line, free }: { line: BillingLine; free: boolean }) {
  const t = useText()
  return (
    <>
      <td data-align="end" data-label={t('billing_report.unit_price')}>
        {free ? (
          <span className={classes.quiet}>{t(line.in_suite ? 'billing_report.in_suite' : 'billing_report.free')}</span>
        ) : (
          line.unit_price && <Money value={line.unit_price} />
        )}
      </td>
      <td data-align="end" data-label={t('billing_report.margin')}>
        {!free && t('billing_report.percent', { percent: line.effective_margin / 10_000 })}
      </td>
      <td data-label={t('billing_report.promotion_code')}>{line.promotion_code}</td>
    </>
  )
}

/** The three cells that can be typed in. */
function Edit({ report, line }: { report: BillingReport; line: BillingLine }) {
  const t = useText()
  const save = useSave(report, line)
  const digits = digitsOf(report.total.currency)
  const [price, setPrice] = useTyped(line.unit_price ? typedAmount(line.unit_price.amount, digits) : '')
  const [margin, setMargin] = useTyped(typedPercent(line.margin))
  const [code, setCode] = useTyped(line.promotion_code)
  const [error, setError] = useState<string>()
  const typedPrice = minorUnits(price, digits)
  const typedMargin = hundredths(margin)
  const of = { customer: line.customer.company }

  return (
    <>
      <td data-align="end" data-label={t('billing_report.unit_price')}>
        <TextInput
          className={classes.units}
          size="xs"
          aria-label={t('billing_report.unit_price_of', of)}
          inputMode="decimal"
          value={price}
          error={typedPrice === undefined && t('billing_report.price_wrong')}
          onChange={(event) => setPrice(event.currentTarget.value)}
          onKeyDown={leaveOnEnter}
          onBlur={async () => {
            if (typedPrice !== undefined && typedPrice !== line.unit_price?.amount)
              setError(await save({ unit_price: typedPrice }))
          }}
        />
      </td>
      <td data-align="end" data-label={t('billing_report.margin')}>
        <TextInput
          className={classes.units}
          data-narrow
          size="xs"
          aria-label={t('billing_report.margin_of', of)}
          inputMode="decimal"
          value={margin}
          error={typedMargin === undefined && t('billing_report.percent_wrong')}
          onChange={(event) => setMargin(event.currentTarget.value)}
          onKeyDown={leaveOnEnter}
          onBlur={async () => {
            if (typedMargin !== undefined && typedMargin !== line.margin) setError(await save({ margin: typedMargin }))
          }}
        />
      </td>
      <td data-label={t('billing_report.promotion_code')}>
        <TextInput
          size="xs"
          aria-label={t('billing_report.promotion_code_of', of)}
          value={code}
          maxLength={30}
          error={error}
          onChange={(event) => setCode(event.currentTarget.value)}
          onKeyDown={leaveOnEnter}
          onBlur={async () => {
            if (code.trim().toUpperCase() !== line.promotion_code) setError(await save({ promotion_code: code }))
          }}
        />
      </td>
    </>
  )
}

function leaveOnEnter(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key === 'Enter') event.currentTarget.blur()
}

/** Saves what changed in the line; answers what went wrong, in words. */
function useSave(report: BillingReport, line: BillingLine) {
  const problemText = useProblemText()
  return async (change: {
    unit_price?: number
    margin?: number
    promotion_code?: string
  }): Promise<string | undefined> => {
    try {
      await http.PATCH('/billing-reports/{id}/lines', {
        params: { path: { id: report.id } },
        body: { lines: [{ position: line.position, ...change }] },
      })
      void refresh('/billing-reports')
      return undefined
    } catch (failure) {
      return problemText(failure).body
    }
  }
}
