/** Without accents and case, as people type when they search. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Items whose label has every typed word; a label or word that begins with what was typed comes first. */
export function ranked<I extends { label: string }>(items: readonly I[], query: string): I[] {
  const typed = folded(query).trim()
  const words = typed.split(/\s+/)
  return items
    .map((item) => ({ item, label: folded(item.label) }))
    .filter(({ label }) => words.every((word) => label.includes(word)))
    .sort((a, b) => score(b.label, typed) - score(a.label, typed))
    .map(({ item }) => item)
}

function score(label: string, typed: string): number {
  if (label.startsWith(typed)) return 2
  return label.split(/\s+/).some((word) => word.startsWith(typed)) ? 1 : 0
}
