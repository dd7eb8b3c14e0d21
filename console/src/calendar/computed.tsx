import type { components } from '~/app/api/schema'
import { useText } from '~/app/i18n/text'
import classes from './calendar.module.css'

export type Deadline = components['schemas']['Deadline']

/** The deadline, and the running time that it is made of, interval by interval, all in the calendar's own time. */
export function Computed({ deadline, zone, locale }: { deadline: Deadline; zone: string; locale: string }) {
  const t = useText()
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone })
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone })
  if (!deadline.due_at) return <p>{t('calendar.no_deadline')}</p>
  return (
    <>
      <p className={classes.due}>{t('calendar.due', { due: full.format(new Date(deadline.due_at)) })}</p>
      {deadline.warn_at && (
        <p className={classes.warn}>{t('calendar.warn', { warn: full.format(new Date(deadline.warn_at)) })}</p>
      )}
      <table className={classes.segments}>
        <caption>{t('calendar.segments')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendar.day')}</th>
            <th scope="col">{t('calendar.counted')}</th>
            <th scope="col" data-align="end">
              {t('calendar.length')}
            </th>
          </tr>
        </thead>
        <tbody>
          {deadline.segments.map(({ from, to, seconds }) => (
            <tr key={from}>
              <td>{day.format(new Date(from))}</td>
              <td>
                {time.format(new Date(from))}–{time.format(new Date(to))}
              </td>
              <td data-align="end">
                {t('calendar.duration', {
                  hours: Math.floor(seconds / 3600),
                  minutes: Math.floor((seconds % 3600) / 60),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
