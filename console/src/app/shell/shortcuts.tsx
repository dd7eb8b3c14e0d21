import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { remember, remembered } from '~/app/device'
import { isTyping, matches } from './keys'

export interface Shortcut {
  /** A key, or `mod+` and a key: `j`, `/`, `mod+K` (Ctrl, on a Mac Command). */
  keys: string
  label: string
  run: () => void
}

interface Registry {
  all: Shortcut[]
  single: boolean
  setSingle: (on: boolean) => void
  add: (shortcuts: Shortcut[]) => () => void
}

const ShortcutsContext = createContext<Registry | null>(null)
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [all, setAll] = useState<Shortcut[]>([])
  // Keys without a modifier can be switched off (WCAG 2.1.4): speech input would set them off by accident.
  const [single, setSingle] = useState(() => remembered('single-keys', isBoolean) ?? true)

  const add = useCallback((added: Shortcut[]) => {
    setAll((known) => [...known, ...added])
    return () => setAll((known) => known.filter((shortcut) => !added.includes(shortcut)))
  }, [])

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented) return
      const found = all.findLast((shortcut) => matches(event, shortcut.keys))
      if (!found) return
      if (!found.keys.startsWith('mod+') && (!single || isTyping(event.target) || inDialog())) return
      event.preventDefault()
      found.run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [all, single])

  const value = useMemo(
    () => ({
      all,
      single,
      add,
      setSingle: (on: boolean) => {
        remember('single-keys', on)
        setSingle(on)
      },
    }),
    [all, single, add],
  )
  return <ShortcutsContext value={value}>{children}</ShortcutsContext>
}

/** Shortcuts that hold while the calling component is shown; they appear in the help by themselves. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const { add } = useRegistry()
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  const names = shortcuts.map(({ keys, label }) => `${keys} ${label}`).join('\n')

  // biome-ignore lint/correctness/useExhaustiveDependencies: names stand for the list; what runs is looked up when it runs.
  useEffect(
    () => add(latest.current.map((shortcut, index) => ({ ...shortcut, run: () => latest.current[index]?.run() }))),
    [add, names],
  )
}

/** What is registered, for the help and the switch. */
export function useRegistry(): Registry {
  const registry = use(ShortcutsContext)
  if (!registry) throw new Error('used outside of ShortcutsProvider')
  return registry
}

function inDialog(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}
