import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import type { License } from './license'
import classes from './page.module.css'

/** What holds now, in sentences: nobody should have to read a status and four dates for it. */
export function InWords({ license }: { license: License }) {
  const t = useText()
  const intl = useIntl()
  const day = (value: string) => intl.formatDate(value, { dateStyle: 'long', timeZone: 'UTC' })
  const values = {
    starts: day(license.starts_on),
    expires: day(license.expires_on),
    grace: day(license.grace_ends_on),
  }
  const sentences = [
    license.awaits_sign_in ? t('license.words_awaits', values) : t(`license.words.${license.status}`, values),
    license.auto_renew_months > 0 && t('license.words.renews', { months: license.auto_renew_months }),
    t('license.words.seats', { used: license.activations, units: license.units }),
  ]
  return <p className={classes.words}>{sentences.filter(Boolean).join(' ')}</p>
}
