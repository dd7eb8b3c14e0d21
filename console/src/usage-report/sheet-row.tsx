import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { http, refresh } from '~/app/api/client'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import { Meter } from '~/patterns/meter'
import { monthText } from './month'
import classes from './sheet.module.css'
import { useTyped } from './typed'
import { needsComment, type UsageLine, type UsageReport, unitsWithin, usageTone } from './usage-report'

interface Props {
  report: UsageReport
  line: UsageLine
  edits: boolean
}

export function SheetRow({ report, line, edits }: Props) {
  const t = useText()
  const intl = useIntl()
  return (
    <tr data-marked={line.unexplained || undefined}>
      <th scope="row">
        {line.customer.company}
        {line.owner.id !== report.organization.id && <span className={classes.quiet}>{line.owner.company}</span>}
      </th>
      <td data-label={t('usage_report.product')}>
        <div>
          {line.product_name}
          {line.corrects && (
            <span className={classes.quiet}>
              {t('usage_report.corrects', { month: monthText(line.corrects, intl) })}
            </span>
          )}
        </div>
      </td>
      <td data-align="end" data-label={t('usage_report.provisioned')}>
        <Num value={line.provisioned} />
      </td>
      <td data-align="end" data-label={t('usage_report.used')}>
        {line.used == null ? (
          <span className={classes.quiet}>{t('usage_report.not_reported')}</span>
        ) : (
          <Num value={line.used} />
        )}
      </td>
      <td data-label={t('usage_report.over_provisioned')}>
        <OverProvisioned report={report} line={line} />
      </td>
      {edits ? <Edit report={report} line={line} /> : <Shown line={line} />}
    </tr>
  )
}

function OverProvisioned({ report, line }: { report: UsageReport; line: UsageLine }) {
  const t = useText()
  const percent = line.over_provisioned_percent
  if (percent == null || line.used == null) return null
  return (
    <span className={classes.over}>
      <Meter
        value={Math.min(line.used, line.provisioned)}
        max={line.provisioned}
        mark={(line.provisioned * (100 - report.threshold_percent)) / 100}
        tone={usageTone(line)}
        label={t('usage_report.meter', { used: line.used, provisioned: line.provisioned })}
      />
      <span>
        {line.used > line.provisioned
          ? t('usage_report.over', { units: line.used - line.provisioned })
          : t('usage_report.percent', { percent: percent / 100 })}
      </span>
    </span>
  )
}

function Shown({ line }: { line: UsageLine }) {
  const t = useText()
  return (
    <>
      <td data-align="end" data-label={t('usage_report.chargeable')}>
        <Num value={line.chargeable} />
      </td>
      <td className={classes.words} data-label={t('usage_report.comment')}>
        {line.comment}
      </td>
    </>
  )
}

/** The two cells that can be typed in. */
function Edit({ report, line }: { report: UsageReport; line: UsageLine }) {
  const t = useText()
  const save = useSave(report, line)
  const [units, setUnits] = useTyped(String(line.chargeable))
  const [comment, setComment] = useTyped(line.comment)
  const [error, setError] = useState<string>()
  const charged = unitsWithin(units, line)
  const missing = comment.trim() === '' && needsComment(line, charged ?? line.chargeable)

  async function leave(change: { chargeable?: number; comment?: string }) {
    setError(await save(change))
  }

  return (
    <>
      <td data-align="end" data-label={t('usage_report.chargeable')}>
        <TextInput
          className={classes.units}
          size="xs"
          aria-label={t('usage_report.chargeable_of', { customer: line.customer.company })}
          inputMode="numeric"
          value={units}
          disabled={line.minimum === line.maximum}
          error={charged === undefined && t('usage_report.range', { minimum: line.minimum, maximum: line.maximum })}
          onChange={(event) => setUnits(event.currentTarget.value)}
          onKeyDown={leaveOnEnter}
          onBlur={() => {
            if (charged !== undefined && charged !== line.chargeable) void leave({ chargeable: charged })
          }}
        />
      </td>
      <td className={classes.words} data-label={t('usage_report.comment')}>
        <TextInput
          size="xs"
          aria-label={t('usage_report.comment_of', { customer: line.customer.company })}
          value={comment}
          maxLength={500}
          placeholder={missing ? t('usage_report.comment_needed') : undefined}
          error={error ?? missing}
          required={missing}
          onChange={(event) => setComment(event.currentTarget.value)}
          onKeyDown={leaveOnEnter}
          onBlur={() => {
            if (comment.trim() !== line.comment) void leave({ comment })
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
function useSave(report: UsageReport, line: UsageLine) {
  const problemText = useProblemText()
  return async (change: { chargeable?: number; comment?: string }): Promise<string | undefined> => {
    try {
      await http.PATCH('/usage-reports/{id}/lines/{line}', {
        params: { path: { id: report.id, line: line.line } },
        body: change,
      })
      void refresh('/usage-reports')
      return undefined
    } catch (failure) {
      return problemText(failure).body
    }
  }
}
