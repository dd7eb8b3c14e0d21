import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useLook } from '~/app/look'
import classes from './front-page.module.css'
import { LanguageSelect } from './language-select'

/** What people see before they are signed in: one column, one thing to do. */
export function FrontPage({ title, children }: { title: string; children: ReactNode }) {
  const { product_name, logo_url, icon_url } = useLook()
  // A brand without an image stands by its name in the title, not by our icon.
  const branded = product_name !== 'Chancery'
  useDocumentTitle(`${title} · ${product_name}`)
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        {logo_url ? (
          <img src={logo_url} alt={product_name} className={classes.logo} />
        ) : (
          <img src={icon_url ?? '/icon.svg'} alt={product_name} width={40} height={40} hidden={!icon_url && branded} />
        )}
        <h1 className={classes.title}>{title}</h1>
        {children}
        <div className={classes.foot}>
          <LanguageSelect />
        </div>
      </div>
    </main>
  )
}
