import type { ReactNode } from 'react'
import classes from './section.module.css'

interface Props {
  title: string
  /** Links and buttons that belong to this part of the page. */
  actions?: ReactNode
  children: ReactNode
}

/** A part of a page with a heading of its own. */
export function Section({ title, actions, children }: Props) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
