import { ActionIcon } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { Outlet, useMatches } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { ProductName } from '~/branding/product-name'
import { LegalGate } from '~/legal-text/gate'
import { NoPermission } from '~/patterns/no-permission'
import { Navigation } from './navigation-bar'
import classes from './shell.module.css'
import { ShortcutsProvider, useShortcuts } from './shortcuts'

// Dialogs are fetched once the screen is there, so that they open at once and nobody waits for them at first.
const palettePart = () => import('./palette').then((file) => ({ default: file.Palette }))
const helpPart = () => import('./shortcuts-help').then((file) => ({ default: file.ShortcutsHelp }))
const Palette = lazy(palettePart)
const ShortcutsHelp = lazy(helpPart)
const NavigationDrawer = lazy(() => import('./navigation-drawer').then((file) => ({ default: file.NavigationDrawer })))

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

  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([palettePart(), helpPart()]), 1000)
    return () => clearTimeout(timer)
  }, [])

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
        <ProductName className={classes.product} />
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        <Screen />
      </main>
      <LegalGate />
      <Suspense>
        {drawer && <NavigationDrawer onClose={setDrawer.close}>{navigation}</NavigationDrawer>}
        {palette && <Palette onClose={setPalette.close} />}
        {help && <ShortcutsHelp onClose={setHelp.close} />}
      </Suspense>
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
