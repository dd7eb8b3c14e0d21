import type { Icon } from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { ACTIONS, allowed, NAVIGATION } from '~/app/navigation'
import { useSession } from '~/app/session'
import { useFoundItems } from './found-items'
import { ranked } from './rank'

export interface PaletteItem {
  id: string
  label: string
  /** What kind of thing it is, in words. */
  kind: string
  icon: Icon
  link: Pick<LinkProps, 'to' | 'params' | 'search'>
}

/** What the palette offers for what was typed: screens and actions, best match first, then what the server found. */
export function usePaletteItems(query: string): PaletteItem[] {
  const t = useText()
  const session = useSession()
  const found = useFoundItems(query)
  const screens = allowed(NAVIGATION, session).map(({ label, to, icon }) => ({
    id: `screen-${label}`,
    label: t(label),
    kind: t('app.palette.screen'),
    icon,
    link: { to },
  }))
  const actions = allowed(ACTIONS, session).map(({ label, to, icon }) => ({
    id: `action-${label}`,
    label: t(label),
    kind: t('app.palette.action'),
    icon,
    link: { to },
  }))
  return [...ranked([...screens, ...actions], query), ...found]
}
