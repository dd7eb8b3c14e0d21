import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { IntlProvider } from 'react-intl'
import { remember, remembered } from '~/app/device'
import { sessionQuery } from '~/app/session'
import { catalogs } from './catalog'
import { isLanguage, type Language, LOCALES, pickLanguage } from './languages'

const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'en',
  choose: () => undefined,
})

export function useLanguage() {
  return use(LanguageContext)
}

/** The person's language and time zone; before they are known, what was chosen on this device or in the browser. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(() => remembered('language', isLanguage))
  const person = useQuery({ ...sessionQuery, enabled: false }).data?.person
  const language = pickLanguage([person?.language, chosen, ...navigator.languages])
  const shown = useShown(language)

  useEffect(() => {
    if (shown) document.documentElement.lang = shown.language
  }, [shown])

  const value = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        remember('language', next)
        setChosen(next)
      },
    }),
    [language],
  )

  if (!shown) return null
  return (
    <LanguageContext value={value}>
      <IntlProvider
        locale={LOCALES[shown.language]}
        messages={shown.messages}
        {...(person && { timeZone: person.time_zone })}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

/** The language with its messages; the one before for as long as the new one's are on their way. */
function useShown(language: Language) {
  const [ready, setReady] = useState<Language>()
  useEffect(() => {
    let wanted = true
    void catalogs.open(language).then(() => wanted && setReady(language))
    return () => {
      wanted = false
    }
  }, [language])
  const messages = useSyncExternalStore(catalogs.subscribe, () => ready && catalogs.get(ready))
  return useMemo(() => ready && messages && { language: ready, messages }, [ready, messages])
}
