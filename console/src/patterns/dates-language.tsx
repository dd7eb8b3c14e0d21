import { DatesProvider } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/de'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/es'
import 'dayjs/locale/fr'
import 'dayjs/locale/it'
import type { ReactNode } from 'react'
import { useLanguage } from '~/app/i18n/provider'

/** Around every date field: its month names and the first day of its week follow the reader's language. */
export function DatesLanguage({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  return <DatesProvider settings={{ locale: language === 'en' ? 'en-gb' : language }}>{children}</DatesProvider>
}
