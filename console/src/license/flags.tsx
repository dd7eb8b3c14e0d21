import { useText } from '~/app/i18n/text'
import type { License } from './license'
import classes from './page.module.css'

/** What looks wrong about how a license is used. */
export function Flags({ license }: { license: License }) {
  const t = useText()
  const { flags, used_units: used, units } = license
  return (
    <>
      {flags.exceeded_allocation && <p className={classes.flag}>{t('license.flag.exceeded', { used, units })}</p>}
      {flags.possible_clone && <p className={classes.flag}>{t('license.flag.clone')}</p>}
    </>
  )
}
