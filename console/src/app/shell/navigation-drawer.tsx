import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '~/app/i18n/text'
import classes from './shell.module.css'

/** The navigation where there is no room for it beside the screen. */
export function NavigationDrawer({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const t = useText()
  return (
    <Drawer
      opened
      onClose={onClose}
      size={272}
      title={t('app.nav.label')}
      classNames={{ content: classes.drawer, body: classes.drawerBody }}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      {children}
    </Drawer>
  )
}
