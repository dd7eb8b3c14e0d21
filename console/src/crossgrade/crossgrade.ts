import type { Answer, Body } from '~/app/api/client'

export type Conflict = Answer<'/service-plans/{id}/crossgrade/{customer_id}'>['conflicts'][number]
type Sent = NonNullable<NonNullable<Body<'/organizations/{id}/subscriptions', 'post'>['crossgrade']>['choices']>
export type Choice = Sent[number]['choice']
/** What was chosen, by license. */
export type Choices = Record<string, Choice>

/** What can become of a license: it goes over only where product and region match and it runs. */
export function possible({ fit }: Conflict): Choice[] {
  return fit === 'matches' || fit === 'another_matches' ? ['convert', 'keep', 'discontinue'] : ['keep', 'discontinue']
}

/** What is chosen at first: whatever matches goes over, the rest has to be thought about. */
export function suggested(conflicts: readonly Conflict[]): Choices {
  const matching = conflicts.filter(({ fit }) => fit === 'matches')
  return Object.fromEntries(matching.map(({ license_id }) => [license_id, 'convert' as const]))
}

/** The licenses that nobody has decided about. */
export function undecided(conflicts: readonly Conflict[], choices: Choices): Conflict[] {
  return conflicts.filter(({ license_id }) => !choices[license_id])
}

/** Products of which more than one license would go over: only one can. */
export function doubled(conflicts: readonly Conflict[], choices: Choices): string[] {
  const going = conflicts
    .filter(({ license_id }) => choices[license_id] === 'convert')
    .map(({ product }) => product.name)
  return going.filter((name, at) => going.indexOf(name) !== at)
}

/** As the server reads it. */
export function sent(conflicts: readonly Conflict[], choices: Choices): Sent {
  return conflicts.flatMap(({ license_id }) => {
    const choice = choices[license_id]
    return choice ? [{ license_id, choice }] : []
  })
}
