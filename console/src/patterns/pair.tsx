import type { ReactNode } from 'react'
import classes from './pair.module.css'

/** Fields beside each other, below each other where there is no room. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>
}
