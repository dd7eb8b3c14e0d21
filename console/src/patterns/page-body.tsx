import type { ReactNode } from 'react'
import classes from './page.module.css'

/** What stands below a PageHeader, other than a DataTable. `form` keeps it to one readable column. */
export function PageBody({ children, form }: { children: ReactNode; form?: boolean }) {
  return (
    <div className={classes.body}>
      <div className={form ? classes.form : undefined}>{children}</div>
    </div>
  )
}
