import { CloseButton, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '~/app/i18n/text'
import classes from './side-panel.module.css'

interface Props {
  title: string
  /** The way back: closing must not lose the place in the list. */
  onClose: () => void
  actions?: ReactNode
  children: ReactNode
}

/** A row's detail beside its list, which stays usable; on a small screen it covers the list. */
export function SidePanel({ title, onClose, actions, children }: Props) {
  const t = useText()
  const small = useMediaQuery('(max-width: 75em)', undefined, { getInitialValueInEffect: false })
  if (!small) {
    return (
      <Beside title={title} onClose={onClose} actions={actions}>
        {children}
      </Beside>
    )
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={title}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      {actions && <div className={classes.above}>{actions}</div>}
      {children}
    </Drawer>
  )
}

function Beside({ title, onClose, actions, children }: Props) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const cameFrom = document.activeElement
    heading.current?.focus()
    return () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus()
    }
  }, [])
  return (
    <aside
      className={classes.panel}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h2>
        {actions}
        <CloseButton onClick={onClose} aria-label={t('patterns.close')} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.body} aria-label={title} tabIndex={0}>
        {children}
      </section>
    </aside>
  )
}
