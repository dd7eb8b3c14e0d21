import { useCallback } from 'react'
import { useIntl } from 'react-intl'

export type Values = Record<string, string | number | boolean | Date | null | undefined>
export type Text = (key: string, values?: Values) => string

/** `t('registration_key.title')`: a message of the current language. Keys stand in `src/<domain>/messages.*.json`. */
export function useText(): Text {
  const intl = useIntl()
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl])
}
