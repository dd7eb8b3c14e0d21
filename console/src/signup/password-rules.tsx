import { IconCheck, IconPoint } from '@tabler/icons-react'
import { useText } from '~/app/i18n/text'
import classes from './password-rules.module.css'

const SHORTEST = 12

/** What can be told without the server, which also refuses the most common ones. */
export function passwordFits(password: string): boolean {
  return [...password].length >= SHORTEST
}

/** The rules, marked as met while typing. */
export function PasswordRules({ password }: { password: string }) {
  const t = useText()
  const met = passwordFits(password)
  const Mark = met ? IconCheck : IconPoint
  return (
    <ul className={classes.rules}>
      <li data-met={met || undefined}>
        <Mark size={14} aria-hidden />
        {t('signup.rule.length', { count: [...password].length, least: SHORTEST })}
      </li>
      <li>
        <IconPoint size={14} aria-hidden />
        {t('signup.rule.uncommon')}
      </li>
    </ul>
  )
}
