/** Whether a form has the field that a path like `administrator.login_id` or `rows.0.units` names. */
export function hasField(values: unknown, path: string): boolean {
  let place = values
  for (const step of path.split('.')) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, step)) return false
    place = (place as Record<string, unknown>)[step]
  }
  return true
}

/** Leaves out what was not filled in: the API takes an absent field, not an empty one. */
export function filled<V extends Record<string, unknown>>(values: V): { [K in keyof V]?: Exclude<V[K], '' | null> } {
  const kept = Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined)
  return Object.fromEntries(kept) as { [K in keyof V]?: Exclude<V[K], '' | null> }
}
