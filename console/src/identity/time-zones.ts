/** Every zone that the browser knows, with UTC, which some leave out, and the one in use, which may be an older name. */
export function timeZoneOptions(current: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])].filter(Boolean).sort()
}
