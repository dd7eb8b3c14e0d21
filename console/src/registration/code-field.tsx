import { TextInput } from '@mantine/core'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { caretAfter, grouped } from './code-check'
import classes from './code-field.module.css'

interface Props {
  label: string
  description: string
  value: string
  onChange: (value: string) => void
  error: ReactNode
  /** Says that the check symbol fits. */
  success?: string | undefined
}

/** Formats itself while it is typed or pasted into; the caret stays where it was. */
export function CodeField({ label, description, value, onChange, error, success }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const caret = useRef<number>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret moves after each change of the value.
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [value])

  return (
    <div>
      <TextInput
        ref={input}
        label={label}
        description={description}
        error={error}
        value={value}
        onChange={({ currentTarget }) => {
          const formatted = grouped(currentTarget.value)
          caret.current = caretAfter(currentTarget.value, currentTarget.selectionStart ?? 0, formatted)
          onChange(formatted)
        }}
        classNames={{ input: classes.input }}
        placeholder="XX-XXXX-XXXX-XXXX-XXXX"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="characters"
        data-autofocus
        autoFocus
      />
      <div role="status" className={classes.fits}>
        {success}
      </div>
    </div>
  )
}
