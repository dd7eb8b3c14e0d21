import { useIntl } from 'react-intl'
import { moneyText } from './money'
import { relative } from './relative'

/** A number in the reader's digits grouping. */
export function Num({ value }: { value: number }) {
  return useIntl().formatNumber(value)
}

/** An amount in minor units, as the API gives it. */
export function Money({ value }: { value: { amount: number; currency: string } }) {
  return moneyText(value, useIntl().locale)
}

/** A calendar day without a time (`2026-05-03`): the same for every reader, whatever their zone. */
export function Day({ value }: { value: string }) {
  const intl = useIntl()
  return <time dateTime={value}>{intl.formatDate(value, { dateStyle: 'medium', timeZone: 'UTC' })}</time>
}

/** The day of an instant in the reader's zone; the exact time on hover. */
export function Instant({ value }: { value: string }) {
  const intl = useIntl()
  return (
    <time dateTime={value} title={intl.formatDate(value, { dateStyle: 'full', timeStyle: 'long' })}>
      {intl.formatDate(value, { dateStyle: 'medium' })}
    </time>
  )
}

/** An instant to the minute in the reader's zone, where the time matters. */
export function Moment({ value }: { value: string }) {
  const intl = useIntl()
  return <time dateTime={value}>{intl.formatDate(value, { dateStyle: 'medium', timeStyle: 'short' })}</time>
}

/** `3 days ago`, with the exact time on hover. */
export function RelativeTime({ value }: { value: string }) {
  const intl = useIntl()
  const distance = relative(new Date(value), new Date())
  return (
    <time dateTime={value} title={intl.formatDate(value, { dateStyle: 'full', timeStyle: 'long' })}>
      {intl.formatRelativeTime(distance.value, distance.unit, { numeric: 'auto' })}
    </time>
  )
}
