/**
 * Message keys that source text mentions: whole ones in quotes, and the beginnings of those that are put
 * together in a template (`identity.role.${role}`). A permission looks like a key: those stand behind
 * `permission` or in `can(…)` and are left out.
 */
export function sourceKeys(sources: readonly string[], prefixes: readonly string[]) {
  const whole = new Set<string>()
  const starts = new Set<string>()
  for (const source of sources) {
    const text = source.replace(/permission:\s*'[^']*'/g, '').replace(/\bcan\('[^']*'\)/g, '')
    for (const [, key = ''] of text.matchAll(/'([a-z_]+\.[a-z0-9_.]+)'/g)) {
      if (prefixes.some((prefix) => key.startsWith(prefix))) whole.add(key)
    }
    for (const [, start = ''] of text.matchAll(/`([a-z_]+\.[a-z0-9_.]*)\$\{/g)) {
      if (prefixes.some((prefix) => start.startsWith(prefix))) starts.add(start)
    }
  }
  return { whole: [...whole], starts: [...starts] }
}
