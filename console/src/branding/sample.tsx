import type { CSSProperties } from 'react'
import type { Answer } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import classes from './branding.module.css'

/** A piece of a page in the look as it is now, on white as on a certificate. */
export function Sample({ look }: { look: Answer<'/look'> }) {
  const t = useText()
  const colors = { '--sample-accent': look.accent_color, '--sample-second': look.second_color }
  return (
    <div className={classes.sample} style={colors as CSSProperties}>
      {look.logo_url ? (
        <img src={look.logo_url} alt={look.product_name} className={classes.picture} />
      ) : (
        <strong>{look.product_name}</strong>
      )}
      <span className={classes.heading}>{t('branding.sample_text')}</span>
      <span className={classes.button}>{t('branding.sample_button')}</span>
    </div>
  )
}
