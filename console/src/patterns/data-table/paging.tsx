import { Button } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import type { TableSearch } from './search'
import type { Page } from './table'
import classes from './table.module.css'

/** The cursors of the pages before this one; '' is the first. Kept with the history entry, not in the link. */
export type Trail = string[]

interface Props {
  page: Page<unknown>
  search: TableSearch
  go: (change: Record<string, string | undefined>, options: { trail: Trail }) => void
}

export function Paging({ page, search, go }: Props) {
  const t = useText()
  const trail = useLocation({ select: ({ state }) => (state as { trail?: Trail }).trail ?? [] })
  const next = page.next_cursor
  if (!next && !search.cursor) return null
  // A shared link names a page but not those before it: from there the way back is the first page.
  const previous = trail.at(-1)
  return (
    <nav className={classes.paging} aria-label={t('patterns.paging.label')}>
      {search.cursor && (
        <Button variant="default" onClick={() => go({ cursor: previous || undefined }, { trail: trail.slice(0, -1) })}>
          {t(previous ? 'patterns.paging.previous' : 'patterns.paging.first')}
        </Button>
      )}
      <Button
        variant="default"
        disabled={!next}
        onClick={() => next && go({ cursor: next }, { trail: search.cursor ? [...trail, search.cursor] : [] })}
      >
        {t('patterns.paging.next')}
      </Button>
    </nav>
  )
}
