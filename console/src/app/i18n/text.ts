import { use, useCallback } from 'react'
import { useIntl } from 'react-intl'
import { catalogs, domainOf } from './catalog'
import { pickLanguage } from './languages'

export type Values = Record<string, string | number | boolean | Date | null | undefined>
export type Text = (key: string, values?: Values) => string

/**
 * `t('registration_key.title')`: a message of the current language. Keys stand in `src/<domain>/messages.*.json`.
 * While a domain's messages are on their way, what is being rendered with them waits (Suspense).
 */
export function useText(): Text {
  const intl = useIntl()
  return useCallback(
    (key, values) => {
      if (!(key in intl.messages)) {
        const coming = catalogs.need(domainOf(key), pickLanguage([intl.locale]))
        if (coming) use(coming)
      }
      return intl.formatMessage({ id: key }, values)
    },
    [intl],
  )
}
