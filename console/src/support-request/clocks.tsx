import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Moment } from '~/patterns/cells'
import { StatusBadge, type Tone } from '~/patterns/status-badge'
import { TargetText } from '~/support-target/text'
import classes from './case.module.css'
import type { SupportClock } from './request'

const TONES: Record<SupportClock['phase'], Tone> = { running: 'blue', paused: 'grey', met: 'green', breached: 'red' }

/** Every clock of a case, each with how it was computed. */
export function Clocks({ id, bestEffort }: { id: string; bestEffort: boolean }) {
  const t = useText()
  const { data } = api.useQuery('get', '/support-requests/{id}/clocks', { params: { path: { id } } })
  if (!data) return null
  return (
    <section>
      <h2>{t('support_request.clocks')}</h2>
      {bestEffort && <p className={classes.why}>{t('support_request.best_effort')}</p>}
      <ul className={classes.clocks}>
        {data.items.map((clock) => (
          <li key={`${clock.kind} ${clock.opened_at}`}>
            <div className={classes.clock}>
              <span>{t(`support_request.clock.${clock.kind}`)}</span>
              <StatusBadge tone={TONES[clock.phase]}>{t(`support_request.phase.${clock.phase}`)}</StatusBadge>
            </div>
            {clock.due_at && (
              <p className={classes.clockDue}>
                {t('support_request.clock.due')} <Moment value={clock.due_at} />
              </p>
            )}
            <details className={classes.how}>
              <summary>{t('support_request.clock.how')}</summary>
              <How clock={clock} zone={data.time_zone} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The running time by interval, in the time of the support region. */
function How({ clock, zone }: { clock: SupportClock; zone: string }) {
  const t = useText()
  const { locale } = useIntl()
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone })
  const at = (instant: string) => `${day.format(new Date(instant))} ${time.format(new Date(instant))}`
  return (
    <>
      <p>
        <TargetText target={clock.target} />, {t('support_request.clock.from', { from: at(clock.counts_from) })} ({zone}
        )
      </p>
      <table className={classes.segments}>
        <thead>
          <tr>
            <th scope="col">{t('support_request.clock.counted')}</th>
            <th scope="col">{t('support_request.clock.length')}</th>
          </tr>
        </thead>
        <tbody>
          {clock.segments.map(({ from, to, seconds }) => (
            <tr key={from}>
              <td>
                {at(from)} – {time.format(new Date(to))}
              </td>
              <td>
                {t('support_request.span', {
                  days: 0,
                  hours: Math.floor(seconds / 3600),
                  minutes: Math.floor((seconds % 3600) / 60),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {clock.pauses.map(({ from, to }) => (
        <p key={from}>
          {to
            ? t('support_request.clock.paused', { from: at(from), to: at(to) })
            : t('support_request.clock.paused_since', { from: at(from) })}
        </p>
      ))}
    </>
  )
}
