import { Select } from '@mantine/core'
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '~/app/i18n/languages'
import { useLanguage } from '~/app/i18n/provider'
import { useText } from '~/app/i18n/text'

export function LanguageSelect() {
  const t = useText()
  const { language, choose } = useLanguage()
  return (
    <Select
      label={t('identity.language')}
      data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      value={language}
      allowDeselect={false}
      onChange={(value) => isLanguage(value) && choose(value)}
    />
  )
}
