import { ActionIcon, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { Outlet, useMatches } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { NoPermission } from '~/patterns/no-permission'
import { Navigation } from './navigation-bar'
import { Palette } from './palette'
import classes from './shell.module.css'
import { ShortcutsHelp, ShortcutsProvider, useShortcuts } from './shortcuts'

export function Shell() {
  return (
    <ShortcutsProvider>
      <Frame />
    </ShortcutsProvider>
  )
}

function Frame() {
  const t = useText()
  const [drawer, setDrawer] = useDisclosure(false)
  const [palette, setPalette] = useDisclosure(false)
  const [help, setHelp] = useDisclosure(false)
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname })

  useShortcuts([
    { keys: 'mod+K', label: t('app.palette.open'), run: setPalette.open },
    { keys: '?', label: t('app.shortcuts.open'), run: setHelp.open },
  ])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes whenever the path changes.
  useEffect(() => setDrawer.close(), [path])

  const navigation = <Navigation onSearch={setPalette.open} onHelp={setHelp.open} />
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t('app.skip')}
      </a>
      <div className={classes.side}>{navigation}</div>
      <nav className={classes.bar} aria-label={t('app.nav.label')}>
        <ActionIcon variant="subtle" color="gray" size="lg" onClick={setDrawer.open} aria-label={t('app.nav.open')}>
          <IconMenu2 size={20} />
        </ActionIcon>
        <span className={classes.product}>Chancery</span>
      </nav>
      <Drawer
        opened={drawer}
        onClose={setDrawer.close}
        size={272}
        title={t('app.nav.label')}
        classNames={{ content: classes.drawer, body: classes.drawerBody }}
        closeButtonProps={{ 'aria-label': t('patterns.close') }}
      >
        {navigation}
      </Drawer>
      <main id="main" className={classes.main} tabIndex={-1}>
        <Screen />
      </main>
      <Palette opened={palette} onClose={setPalette.close} />
      <ShortcutsHelp opened={help} onClose={setHelp.close} />
    </div>
  )
}

/** The screen, unless its route names a permission that the person lacks. */
function Screen() {
  const can = useCan()
  const permission = useMatches({ select: (matches) => matches.at(-1)?.staticData.permission })
  if (!can(permission)) return <NoPermission />
  return (
    <Suspense>
      <Outlet />
    </Suspense>
  )
}
