import type { Entry } from './request'

/** A message and its values, which are message keys themselves, or a name as it is. */
export type EventText = { key: string; values: [string, string | undefined][] }
type Named = { key: string; name: string }

type Change = Partial<Record<'status' | 'priority' | 'assignee' | 'due_at', string>>
interface Detail {
  before?: Change
  after?: Change
  event?: string
  met?: boolean
  overridden?: boolean
  asked?: Change
  cause?: string
  clock?: string
  outcome?: string
  owner?: string
  name?: string
  channel?: string
  link?: string
  other?: { number: string }
  from_here?: boolean
}

/** Merging and splitting say which of the two goes on. */
function linkKey({ link, from_here }: Detail): string {
  if (link === 'merged') return `support_life.event.merged_${from_here ? 'into' : 'from'}`
  if (link === 'split') return `support_life.event.split_${from_here ? 'from' : 'into'}`
  return `support_life.event.${link === 'removed' ? 'removed' : 'linked'}`
}

/** What an entry of the timeline says; undefined for one that says nothing to a reader. */
export function eventText(entry: Pick<Entry, 'kind' | 'detail'>): EventText | Named | undefined {
  const detail = entry.detail as Detail
  const { before, after } = detail
  switch (entry.kind) {
    case 'state':
      if (!before) return { key: 'support_request.event.opened', values: [] }
      return after?.status
        ? { key: 'support_request.event.state', values: [['status', `support_request.status.${after.status}`]] }
        : undefined
    case 'priority':
      if (detail.asked?.priority)
        return {
          key: `support_request.event.priority_${detail.event}`,
          values: [['priority', `support_request.priority.${detail.asked.priority}`]],
        }
      if (!before?.priority || !after?.priority) return undefined
      return {
        key: `support_request.event.priority${detail.cause ? `_${detail.cause}` : ''}`,
        values: [
          ['before', `support_request.priority.${before.priority}`],
          ['after', `support_request.priority.${after.priority}`],
        ],
      }
    case 'assignment':
      return { key: 'support_request.event.assigned', name: after?.assignee ?? '' }
    case 'entitlement':
      return { key: 'support_request.event.overridden', values: [] }
    case 'attachment':
      return { key: 'support_request.event.attached', name: detail.name ?? '' }
    case 'contact_attempt':
      return detail.channel
        ? { key: 'support_life.event.contact', values: [['channel', `support_life.channel.${detail.channel}`]] }
        : { key: 'support_life.event.contact_note', values: [] }
    case 'closing':
      return { key: `support_life.event.${detail.event}`, values: [] }
    case 'link':
      return { key: linkKey(detail), name: detail.other?.number ?? '' }
    case 'clock':
      if (detail.event === 'answered')
        return { key: detail.met ? 'support_request.event.met' : 'support_request.event.missed', values: [] }
      if ((detail.event === 'at_risk' || detail.event === 'breached') && detail.clock)
        return {
          key: `support_request.event.clock_${detail.event}`,
          values: [['clock', `support_request.clock.${detail.clock}`]],
        }
      return detail.event === 'recomputed' ? { key: 'support_request.event.recomputed', values: [] } : undefined
    case 'call':
      return { key: 'support_request.event.called', values: [] }
    case 'escalation':
      if (detail.event === 'accepted')
        return { key: 'support_request.event.escalation_accepted', name: detail.owner ?? '' }
      return { key: `support_request.event.escalation_${detail.event}`, values: [] }
    case 'engineering':
      if (detail.event === 'outcome' && detail.outcome)
        return {
          key: 'support_request.event.engineering_outcome',
          values: [['outcome', `support_request.engineering.${detail.outcome}`]],
        }
      return { key: `support_request.event.engineering_${detail.event}`, values: [] }
    default:
      return undefined
  }
}
