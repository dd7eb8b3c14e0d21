import type { Item } from '~/app/api/client'
import type { Tone } from '~/patterns/status-badge'

export type LegalText = Item<'/legal-texts'>
export type LegalAcceptance = Item<'/legal-acceptances'>

export const KINDS: readonly LegalText['kind'][] = ['eula', 'privacy_statement']

export type State = 'ahead' | 'in_force' | 'replaced'

export const STATE_TONES: Record<State, Tone> = { ahead: 'blue', in_force: 'green', replaced: 'grey' }

/** Whether a version counts at `now`: not yet, now, or no longer because a newer one does. */
export function stateOf({ valid_at, replaced_at }: Pick<LegalText, 'valid_at' | 'replaced_at'>, now: Date): State {
  if (new Date(valid_at) > now) return 'ahead'
  return replaced_at && new Date(replaced_at) <= now ? 'replaced' : 'in_force'
}

/** The paragraphs of a text: an empty line ends one. */
export function paragraphs(body: string): string[] {
  return body
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
