import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '~/app/i18n/text'
import { useShortcuts } from '~/app/shell/shortcuts'
import classes from './table.module.css'

interface Props {
  value: string
  placeholder: string
  tidy?: ((typed: string) => string) | undefined
  onFind: (q: string) => void
}

export function FindField({ value, placeholder, tidy = (typed) => typed.trim(), onFind }: Props) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const asked = useRef(value)
  const ask = useDebouncedCallback((text: string) => {
    asked.current = tidy(text)
    onFind(asked.current)
  }, 250)

  // Back and forward, and saved views, change the field; what the field itself asked for doesn't.
  useEffect(() => {
    if (value === asked.current) return
    asked.current = value
    setTyped(value)
  }, [value])
  useShortcuts([{ keys: '/', label: t('patterns.table.find'), run: () => input.current?.focus() }])

  function change(text: string) {
    setTyped(text)
    ask(text)
  }

  return (
    <TextInput
      ref={input}
      className={classes.find}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      placeholder={placeholder}
      aria-label={placeholder}
      leftSection={<IconSearch size={16} />}
      rightSection={
        typed && <CloseButton size="sm" onClick={() => change('')} aria-label={t('patterns.table.find_clear')} />
      }
      spellCheck={false}
      autoComplete="off"
    />
  )
}
