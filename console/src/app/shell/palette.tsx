import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useText } from '~/app/i18n/text'
import classes from './palette.module.css'
import { type PaletteItem, usePaletteItems } from './palette-items'

export function Palette({ onClose }: { onClose: () => void }) {
  const t = useText()
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={560}
      yOffset="12vh"
      centered={false}
      attributes={{ content: { 'aria-label': t('app.palette.open') } }}
    >
      <Finder onDone={onClose} />
    </Modal>
  )
}

function Finder({ onDone }: { onDone: () => void }) {
  const t = useText()
  const id = useId()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const items = usePaletteItems(query)
  const current = items[Math.min(active, items.length - 1)]

  // At once, not when the dialog has faded in: people type on right after the shortcut.
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    if (current) document.getElementById(`${id}-${current.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [current, id])

  function go(item: PaletteItem) {
    onDone()
    void navigate(item.link)
  }

  function press(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && items.length > 0) {
      event.preventDefault()
      setActive((index) => (Math.min(index, items.length - 1) + step + items.length) % items.length)
    }
    if (event.key === 'Enter' && current) {
      event.preventDefault()
      go(current)
    }
  }

  return (
    <>
      <input
        ref={input}
        data-autofocus
        className={classes.input}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={press}
        placeholder={t('app.palette.placeholder')}
        aria-label={t('app.palette.placeholder')}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('app.palette.results')} className={classes.list}>
        {items.map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works on the field, which owns this list.
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item === current}
            className={classes.item}
            onClick={() => go(item)}
          >
            <item.icon size={16} aria-hidden />
            <span>{item.label}</span>
            <span className={classes.kind}>{item.kind}</span>
          </div>
        ))}
      </div>
      {items.length === 0 && (
        <p role="status" className={classes.none}>
          {t('app.palette.none', { query })}
        </p>
      )}
    </>
  )
}
