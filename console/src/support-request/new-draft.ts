/** What somebody began to ask and has not sent: kept in this tab, so that a reload loses nothing, and gone with it. */
const keyOf = (person: string) => `chancery.new-request ${person}`

export function keptDraft(person: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(person)) ?? '{}')
    return typeof kept === 'object' && kept !== null ? { ...kept } : {}
  } catch {
    return {}
  }
}

export function keepNewDraft(person: string, values: object): void {
  try {
    sessionStorage.setItem(keyOf(person), JSON.stringify(values))
  } catch {
    // A full or forbidden storage costs a convenience, nothing else.
  }
}

export function forgetDraft(person: string): void {
  try {
    sessionStorage.removeItem(keyOf(person))
  } catch {
    // As above.
  }
}
