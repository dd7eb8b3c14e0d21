import type { ReactNode } from 'react'
import { useText } from '~/app/i18n/text'
import { Moment, RelativeTime } from '~/patterns/cells'
import classes from './case.module.css'
import { type EventText, eventText } from './event-text'
import type { Entry } from './request'

interface MessageProps {
  side: Entry['author']['side'] | 'internal'
  by: string | null | undefined
  at: string
  body: string
  children?: ReactNode
}

/** What somebody wrote. A note that only the vendor sees looks unlike everything else, and says so. */
export function Message({ side, by, at, body, children }: MessageProps) {
  const t = useText()
  return (
    <article className={classes.message} data-side={side}>
      <header>
        <span className={classes.author}>{by ?? t(`support_request.side.${side}`)}</span>
        {side === 'internal' && <span className={classes.internalMark}>{t('support_request.internal')}</span>}
        <span className={classes.when}>
          <RelativeTime value={at} />
        </span>
      </header>
      <p className={classes.text}>{body}</p>
      {children}
    </article>
  )
}

/** What was done, on a line. */
export function EventLine({ entry }: { entry: Entry }) {
  const t = useText()
  const said = (text: EventText) =>
    t(text.key, Object.fromEntries(text.values.map(([name, key]) => [name, key && t(key)])))
  const text = eventText(entry)
  if (!text) return null
  return (
    <p className={classes.event}>
      <span className={classes.dot} aria-hidden />
      <span>
        {'name' in text ? t(text.key, { name: text.name }) : said(text)}
        {entry.body && <> – {entry.body}</>}
        <span className={classes.when}>
          {' · '}
          {entry.author.name && `${entry.author.name} · `}
          <Moment value={entry.at} />
        </span>
      </span>
    </p>
  )
}
