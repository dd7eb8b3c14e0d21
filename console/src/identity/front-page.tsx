import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './front-page.module.css'
import { LanguageSelect } from './language-select'

/** What people see before they are signed in: one column, one thing to do. */
export function FrontPage({ title, children }: { title: string; children: ReactNode }) {
  useDocumentTitle(`${title} · Chancery`)
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <img src="/icon.svg" alt="Chancery" width={40} height={40} />
        <h1 className={classes.title}>{title}</h1>
        {children}
        <div className={classes.foot}>
          <LanguageSelect />
        </div>
      </div>
    </main>
  )
}
