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
      if (!before?.priority || !after?.priority) return undefined
      return {
        key: 'support_request.event.priority',
        values: [
          ['before', `support_request.priority.${before.priority}`],
          ['after', `support_request.priority.${after.priority}`],
        ],
      }
    case 'assignment':
      return { key: 'support_request.event.assigned', name: after?.assignee ?? '' }
    case 'entitlement':
      return { key: 'support_request.event.overridden', values: [] }
    case 'clock':
      if (detail.event === 'answered')
        return { key: detail.met ? 'support_request.event.met' : 'support_request.event.missed', values: [] }
      return detail.event === 'recomputed' ? { key: 'support_request.event.recomputed', values: [] } : undefined
    default:
      return undefined
  }
}
