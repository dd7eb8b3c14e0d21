import type { ReactNode } from 'react'
import classes from './state.module.css'

interface Props {
  title: string
  /** What will be here, in a sentence. */
  body?: string
  /** The first step, as a button or link. */
  action?: ReactNode
}

export function EmptyState({ title, body, action }: Props) {
  return (
    <div className={classes.state}>
      <h2 className={classes.title}>{title}</h2>
      {body && <p className={classes.body}>{body}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
