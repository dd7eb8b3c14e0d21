import { useText } from '~/app/i18n/text'
import { type LegalText, paragraphs } from './legal-text'
import classes from './words.module.css'

/** The whole text, scrolling by itself. */
export function Words({ text }: { text: Pick<LegalText, 'title' | 'body' | 'language'> }) {
  const t = useText()
  return (
    <section
      className={classes.words}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      lang={text.language}
      aria-label={t('legal_text.words', { title: text.title })}
    >
      {paragraphs(text.body ?? '').map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of paragraphs.
        <p key={index}>{part}</p>
      ))}
    </section>
  )
}
