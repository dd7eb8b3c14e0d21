// Spec 02.2: two letters, then four groups of four; case, spaces and hyphens don't matter, and in Crockford's
// alphabet O is read as 0, I and L as 1. The prefix has letters only, so nothing is replaced in it.
const LENGTH = 18

/** What was typed or pasted, in capitals and groups. Never longer than a key; what is not a symbol is left out. */
export function groupedKey(typed: string): string {
  const symbols = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, LENGTH)
  const rest = symbols.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1')
  return [symbols.slice(0, 2), ...(rest.match(/.{1,4}/g) ?? [])].filter(Boolean).join('-')
}

/** Whether it has the form of a whole key. Whether the key exists, the server knows. */
export function isWholeKey(typed: string): boolean {
  const compact = typed.replace(/[\s-]/g, '')
  return compact.length === LENGTH && /^[A-Z]{2}[0-9A-Z]{16}$/i.test(compact)
}

/** For a search: a pasted key in its canonical form, everything else as it was typed. */
export function searchText(typed: string): string {
  return isWholeKey(typed) ? groupedKey(typed) : typed.trim()
}
