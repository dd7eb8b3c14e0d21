import { useState } from 'react'

export interface Chosen {
  ids: readonly string[]
  has: (id: string) => boolean
  toggle: (id: string) => void
  /** All of these too; none of them any more if they all were. */
  toggleAll: (ids: readonly string[]) => void
  clear: () => void
}

/** The ids after the box that stands for all of these is clicked. */
export function allToggled(chosen: readonly string[], ids: readonly string[]): string[] {
  const rest = chosen.filter((id) => !ids.includes(id))
  return ids.every((id) => chosen.includes(id)) ? rest : [...rest, ...ids]
}

/** What is chosen in a list, over all of its pages, until the screen is left. */
export function useChosen(): Chosen {
  const [ids, setIds] = useState<readonly string[]>([])
  return {
    ids,
    has: (id) => ids.includes(id),
    toggle: (id) => setIds((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id])),
    toggleAll: (all) => setIds((now) => allToggled(now, all)),
    clear: () => setIds([]),
  }
}
