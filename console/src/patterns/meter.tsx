import classes from './meter.module.css'
import type { Tone } from './status-badge'

interface Props {
  value: number
  max: number
  /** A mark on the way, such as the point from which it gets scarce. */
  mark?: number | undefined
  tone?: Tone
  /** The same in words: the numbers stand beside it or here. */
  label: string
}

/** How much of something is taken. */
export function Meter({ value, max, mark, tone = 'green', label }: Props) {
  const part = (of: number) => `${max > 0 ? Math.min(100, Math.max(0, (100 * of) / max)) : 0}%`
  return (
    // biome-ignore lint/a11y/useSemanticElements: the browsers' own meter takes neither our tones nor a mark.
    <span
      className={classes.meter}
      role="meter"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      title={label}
    >
      <span className={classes.part} style={{ width: part(value), background: `var(--${tone}-dot)` }} />
      {mark !== undefined && mark > 0 && <span className={classes.mark} style={{ left: part(mark) }} />}
    </span>
  )
}
