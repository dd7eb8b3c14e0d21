import type { ReactNode } from 'react'
import classes from './state.module.css'

interface Props {
  /** True where it stands in place of a whole page. */
  page?: boolean
  title: string
  /** What will be here, in a sentence. */
  body?: string
  /** The first step, as a button or link. */
  action?: ReactNode
}

export function EmptyState({ page, title, body, action }: Props) {
  const Heading = page ? 'h1' : 'h2'
  return (
    <div className={classes.state}>
      <Heading className={classes.title}>{title}</Heading>
      {body && <p className={classes.body}>{body}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
