import type { ReactNode } from 'react'
import classes from './list-layout.module.css'

interface Props {
  header: ReactNode
  /** A DataTable. */
  children: ReactNode
  /** A SidePanel while a row is open. */
  panel?: ReactNode
}

/** A list's page: header and filters stay, rows scroll, a row's detail stands beside them. */
export function ListLayout({ header, children, panel }: Props) {
  return (
    <div className={classes.page}>
      <div className={classes.list}>
        {header}
        {children}
      </div>
      {panel}
    </div>
  )
}
