import type { ReactNode } from 'react'
import { Moment, RelativeTime } from './cells'
import type { Tone } from './status-badge'
import classes from './timeline.module.css'

export interface TimelineItem {
  id: string
  /** RFC 3339. */
  at: string
  title: string
  /** Who did it. */
  by?: string | null | undefined
  body?: ReactNode
  tone?: Tone
}

/** What happened, newest first: the caller sorts. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {items.map(({ id, at, title, by, body, tone = 'grey' }) => (
        <li key={id} className={classes.item}>
          <span className={classes.dot} style={{ background: `var(--${tone}-dot)` }} aria-hidden />
          <div className={classes.head}>
            <span className={classes.title}>{title}</span>
            {by && <span className={classes.by}>{by}</span>}
          </div>
          <div className={classes.when}>
            <RelativeTime value={at} /> · <Moment value={at} />
          </div>
          {body && <div className={classes.body}>{body}</div>}
        </li>
      ))}
    </ol>
  )
}
