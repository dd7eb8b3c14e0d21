export const LANGUAGES = ['en', 'fr', 'it', 'de', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language in its own words: whoever looks for it may not read the current one. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  it: 'Italiano',
  de: 'Deutsch',
  es: 'Español',
}

/** English dates are written day first ('3 May 2026'), which readers on both sides of the Atlantic understand. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR', it: 'it-IT', de: 'de-DE', es: 'es-ES' }

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/** The first language we speak of those that the person prefers, English if there is none. */
export function pickLanguage(preferred: readonly (string | null | undefined)[]): Language {
  for (const tag of preferred) {
    const language = tag?.slice(0, 2).toLowerCase()
    if (isLanguage(language)) return language
  }
  return 'en'
}
