import { Link } from '@tanstack/react-router'
import classes from './page-tabs.module.css'

export interface PageTab {
  id: string
  label: string
}

/** A route's `validateSearch` for a page with tabs: which one is open stands in the URL. */
export function tabSearch(raw: Record<string, unknown>): { tab?: string } {
  return typeof raw.tab === 'string' ? { tab: raw.tab } : {}
}

/** The parts of a page about one thing. The first one is open without a word in the URL. */
export function PageTabs({ tabs, label }: { tabs: readonly PageTab[]; label: string }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map((tab, index) => (
        <Link
          key={tab.id}
          to="."
          search={(index === 0 ? {} : { tab: tab.id }) as never}
          replace
          activeOptions={{ exact: true, includeSearch: true }}
          className={classes.tab}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
