import { useIntl } from 'react-intl'

/** The last whole day before an instant, where the license is: a file that ends at midnight works through the day before. */
export function LongDay({ at, zone }: { at: string; zone: string }) {
  const intl = useIntl()
  const last = new Date(Date.parse(at) - 1000)
  return (
    <time dateTime={at} title={intl.formatDate(at, { dateStyle: 'full', timeStyle: 'long' })}>
      {intl.formatDate(last, { dateStyle: 'long', timeZone: zone })}
    </time>
  )
}
