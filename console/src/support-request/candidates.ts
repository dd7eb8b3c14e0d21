import type { Answer } from '~/app/api/client'
import type { Text } from '~/app/i18n/text'

export type Candidate = Answer<'/support-requests/{id}/candidates'>['items'][number]

interface Choice {
  value: string
  label: string
}

/** The staff in the order in which routing would choose; who is no support agent comes last, as they came. */
export function byCandidate<C extends { person_id: string }>(
  staff: readonly Choice[],
  candidates: readonly C[],
): (Choice & { candidate?: C })[] {
  const known = candidates.flatMap((candidate) => {
    const choice = staff.find(({ value }) => value === candidate.person_id)
    return choice ? [{ ...choice, candidate }] : []
  })
  const rest = staff.filter(({ value }) => candidates.every(({ person_id }) => person_id !== value))
  return [...known, ...rest]
}

/** Why routing would choose them or not, in a few words. */
export function candidateText(candidate: Candidate, t: Text): string {
  if (candidate.unsuited) return t(`support_request.candidate.${candidate.unsuited}`)
  return [
    t('support_request.candidate.open', { count: candidate.open_requests }),
    t(candidate.at_work ? 'support_request.candidate.at_work' : 'support_request.candidate.away'),
    ...(candidate.speaks ? [] : [t('support_request.candidate.english')]),
  ].join(', ')
}
