import { Checkbox, Text } from '@mantine/core'
import { useText } from '~/app/i18n/text'
import type { LegalText } from './legal-text'
import { Words } from './words'
import classes from './words.module.css'

interface Props {
  texts: readonly LegalText[]
  /** Ids of those that are ticked. */
  accepted: readonly string[]
  onChange: (accepted: string[]) => void
  error?: string | undefined
}

/** The texts in force, each to be read in place and ticked. */
export function LegalAcceptance({ texts, accepted, onChange, error }: Props) {
  const t = useText()
  const toggle = (id: string, on: boolean) => onChange(on ? [...accepted, id] : accepted.filter((one) => one !== id))
  return (
    <fieldset className={classes.texts}>
      <legend>{t('legal_text.accept.title')}</legend>
      {texts.map((text) => (
        <div key={text.id} className={classes.text}>
          <Checkbox
            label={t('legal_text.accept.one', {
              title: text.title,
              version: text.version_label,
              company: text.company,
            })}
            checked={accepted.includes(text.id)}
            onChange={({ currentTarget }) => toggle(text.id, currentTarget.checked)}
            aria-invalid={(error !== undefined && !accepted.includes(text.id)) || undefined}
          />
          <details>
            <summary>{t('legal_text.accept.read')}</summary>
            <Words text={text} />
          </details>
        </div>
      ))}
      <Text size="sm" c="red.9" role="alert">
        {error}
      </Text>
    </fieldset>
  )
}
