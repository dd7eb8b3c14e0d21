import type { Item } from '~/app/api/client'
import type { Priority } from '~/support-request/request'

export type DeskMacro = Item<'/desk-macros'>
export type Step = DeskMacro['steps'][number]
export type StepWord = Step['do']

export const STEP_WORDS: readonly StepWord[] = [
  'assign',
  'prioritize',
  'tag',
  'reply',
  'note',
  'wait',
  'resume',
  'propose_solution',
]

/** More are too many to read over before they are done. */
export const MOST_STEPS = 10

/** A step as it is typed: every field of every kind, so that changing the kind loses nothing. */
export interface TypedStep {
  do: StepWord
  body: string
  /** Empty: whoever applies the macro. */
  person_id: string
  priority: Priority
  reason: string
  tags: string[]
}

export function newStep(word: StepWord): TypedStep {
  return { do: word, body: '', person_id: '', priority: 'p3', reason: '', tags: [] }
}

export function typedOf(step: Step): TypedStep {
  const { body, person_id, ...rest } = { body: null, person_id: null, ...step }
  return { ...newStep(step.do), ...rest, body: body ?? '', person_id: person_id ?? '' }
}

/** What the server is sent: only what the kind has. */
export function sentOf({ do: word, body, person_id, priority, reason, tags }: TypedStep): Step {
  switch (word) {
    case 'reply':
    case 'note':
      return { do: word, body }
    case 'assign':
      return { do: word, ...(person_id && { person_id }) }
    case 'prioritize':
      return { do: word, priority, reason }
    case 'tag':
      return { do: word, tags }
    case 'propose_solution':
      return { do: word, ...(body.trim() && { body }) }
    default:
      return { do: word }
  }
}

/** The field without which a step says nothing. */
export function missingOf({ do: word, body, reason, tags }: TypedStep): 'body' | 'reason' | 'tags' | undefined {
  if ((word === 'reply' || word === 'note') && !body.trim()) return 'body'
  if (word === 'prioritize' && !reason.trim()) return 'reason'
  return word === 'tag' && tags.length === 0 ? 'tags' : undefined
}

/** The list with a row one place up or down. */
export function moved<T>(rows: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...rows]
  const [row] = next.splice(at, 1)
  if (row !== undefined) next.splice(at + by, 0, row)
  return next
}
