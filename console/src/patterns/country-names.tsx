import { useIntl } from 'react-intl'
import { countryName } from '~/identity/countries'

/** `Austria, Germany`, or what an empty list means. */
export function CountryNames({ codes, none }: { codes: readonly string[]; none: string }) {
  const { locale } = useIntl()
  if (codes.length === 0) return none
  const names = codes.map((code) => countryName(code, locale)).sort(new Intl.Collator(locale).compare)
  return new Intl.ListFormat(locale, { type: 'unit' }).format(names)
}
