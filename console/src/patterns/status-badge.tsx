import type { CSSProperties } from 'react'
import classes from './status-badge.module.css'

/**
 * What a color says: green all well · blue new or going on · amber look at it soon · red over or refused ·
 * grey at rest · violet held. A noun maps its states to tones in one place, next to its screens.
 */
export type Tone = 'green' | 'blue' | 'amber' | 'red' | 'grey' | 'violet'

/** A dot and a word, never a color alone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: string }) {
  const colors = { '--bg': `var(--${tone}-bg)`, '--fg': `var(--${tone}-fg)`, '--dot': `var(--${tone}-dot)` }
  return (
    <span className={classes.badge} style={colors as CSSProperties}>
      {children}
    </span>
  )
}
