import { type ReactNode, useEffect, useRef } from 'react'
import classes from './offline-activation.module.css'

/** One step with its heading; whoever comes to it from another is put there. */
export function Step({ title, first, children }: { title: string; first?: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!first) heading.current?.focus()
  }, [first])
  return (
    <section className={classes.step}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
