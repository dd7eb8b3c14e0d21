import { type IntlShape, useIntl } from 'react-intl'

/** `2026-04` as the reader writes it. */
export function monthText(month: string, intl: IntlShape): string {
  return intl.formatDate(`${month}-01`, { month: 'long', year: 'numeric', timeZone: 'UTC' })
}

export function Month({ value }: { value: string }) {
  return monthText(value, useIntl())
}
