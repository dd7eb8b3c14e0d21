/** What this browser remembers between visits: choices of look and layout only, never data or credentials. */
export function remembered<T>(name: string, accept: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`chancery.${name}`) ?? 'null')
    return accept(value) ? value : undefined
  } catch {
    return undefined
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(`chancery.${name}`, JSON.stringify(value))
  } catch {
    // A full or forbidden storage costs a convenience, nothing else.
  }
}
