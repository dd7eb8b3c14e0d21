import type { RefObject } from 'react'
import { useText } from '~/app/i18n/text'
import { useShortcuts } from '~/app/shell/shortcuts'

/** j and k go from row to row, o opens the one in focus (Enter does too: it is a link). */
export function useRowKeys(region: RefObject<HTMLElement | null>): void {
  const t = useText()
  function links(): HTMLElement[] {
    return Array.from(region.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])
  }
  function step(by: 1 | -1) {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const next = all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useShortcuts([
    { keys: 'j', label: t('patterns.table.next_row'), run: () => step(1) },
    { keys: 'k', label: t('patterns.table.previous_row'), run: () => step(-1) },
    {
      keys: 'o',
      label: t('patterns.table.open_row'),
      run: () =>
        links()
          .find((link) => link === document.activeElement)
          ?.click(),
    },
  ])
}
