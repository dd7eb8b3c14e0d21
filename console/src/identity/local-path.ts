/** A path of this console, or undefined: an address from a link must not lead anywhere else after signing in. */
export function localPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return undefined
  const url = new URL(value, 'http://console.invalid')
  return url.host === 'console.invalid' ? url.pathname + url.search + url.hash : undefined
}
