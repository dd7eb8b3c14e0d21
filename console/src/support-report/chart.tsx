import classes from './report.module.css'

interface Bar {
  key: string
  /** Below the bar. */
  name: string
  /** Nothing is drawn where nothing was measured. */
  value: number | null | undefined
  /** The value as it is read. */
  text: string
}

/** So many bars have their value above them and their name below, where a figure stands alone, and beside others. */
const READABLE = 14
const READABLE_BESIDE = 6

interface Props {
  label: string
  bars: readonly Bar[]
  /** The end of the scale; otherwise the largest bar is. */
  whole?: number | undefined
  alone: boolean
}

/** Bars of one figure. The table below says the same: this is for the eye alone. */
export function Chart({ label, bars, whole, alone }: Props) {
  const most = whole ?? Math.max(1, ...bars.map(({ value }) => value ?? 0))
  const every = Math.ceil(bars.length / (alone ? READABLE : READABLE_BESIDE))
  return (
    <figure className={classes.figure} aria-hidden>
      <figcaption className={classes.caption}>{label}</figcaption>
      <div className={classes.bars}>
        {bars.map(({ key, name, value, text }, index) => (
          <span key={key} className={classes.column} title={`${name}: ${text}`}>
            <span className={classes.text}>{every === 1 && text}</span>
            <span
              className={classes.bar}
              style={{ blockSize: !value ? 0 : `${Math.max(2, Math.round((value / most) * 110))}px` }}
            />
            <span className={classes.under}>{(bars.length - 1 - index) % every === 0 && name}</span>
          </span>
        ))}
      </div>
    </figure>
  )
}
