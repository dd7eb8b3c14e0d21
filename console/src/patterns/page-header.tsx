import { useDocumentTitle } from '@mantine/hooks'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLook } from '~/app/look'
import classes from './page-header.module.css'

interface Props {
  title: string
  /** The page this one belongs to. */
  parent?: { label: string } & Pick<LinkProps, 'to' | 'params' | 'search'>
  /** A StatusBadge, when the page is about one thing. */
  status?: ReactNode
  /** Secondary actions first, the one primary action last. */
  actions?: ReactNode
}

export function PageHeader({ title, parent, status, actions }: Props) {
  const { product_name } = useLook()
  useDocumentTitle(`${title} · ${product_name}`)
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        {parent && (
          <span className={classes.parent}>
            <Link to={parent.to} params={parent.params} search={parent.search} className={classes.parentLink}>
              {parent.label}
            </Link>
            <span aria-hidden>/</span>
          </span>
        )}
        <h1 className={classes.title}>{title}</h1>
        {status}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
