import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { IntlProvider } from 'react-intl'
import { remember, remembered } from '~/app/device'
import { sessionQuery } from '~/app/session'
import { isLanguage, type Language, LOCALES, pickLanguage } from './languages'

const catalogs: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import('./messages.en'),
  fr: () => import('./messages.fr'),
  it: () => import('./messages.it'),
  de: () => import('./messages.de'),
  es: () => import('./messages.es'),
}

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
  const messages = useQuery({
    queryKey: ['messages', language],
    queryFn: async () => (await catalogs[language]()).default,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  }).data

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

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

  if (!messages) return null
  return (
    <LanguageContext value={value}>
      <IntlProvider locale={LOCALES[language]} messages={messages} {...(person && { timeZone: person.time_zone })}>
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}
